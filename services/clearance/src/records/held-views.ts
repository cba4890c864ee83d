import type { Sees } from '@onegate/auth';
import { concerns } from '../movement/domain/legs.ts';
import type { Hold, Objection } from '../movement/domain/hold.ts';
import { objectionDueAt, reviewDueAt } from '../movement/domain/hold-clocks.ts';
import type { MovementFile } from '../movement/domain/movement-file.ts';
import type { HoldView } from './held.view.ts';

/** The open holds of a record: their grounds not where one is sealed, and the enterprise not before its notice. */
export const heldViews = (file: MovementFile, recordId: string, sees: Sees): HoldView[] =>
  Object.entries(file.holds)
    .filter(([, hold]) => concerns(file, hold.recordId, recordId))
    .map(([holdId, hold]) => heldView(file, holdId, hold, sees));

function heldView(file: MovementFile, holdId: string, hold: Hold, sees: Sees): HoldView {
  const { recordId, agency, placedAt, sealed, notifiedAt, objection } = hold;
  const { legalBasis, reasonCode, reviewAt, level } = hold;
  const told = sees('INSIDE') || notifiedAt !== undefined;
  const reviewDue = reviewDueAt(file, holdId, hold);
  return {
    holdId,
    recordId,
    agency,
    placedAt,
    sealed: sealed ?? false,
    ...(told && legalBasis !== undefined && { legalBasis }),
    ...(told && reasonCode !== undefined && { reasonCode }),
    ...(told && reviewAt !== undefined && { reviewAt }),
    ...(told && reviewDue !== undefined && { reviewDueAt: reviewDue }),
    ...(told && level !== undefined && { level }),
    ...(notifiedAt !== undefined && { notifiedAt }),
    ...(objection && objectedView(file, objection)),
  };
}

function objectedView(
  file: MovementFile,
  objection: Objection,
): Pick<HoldView, 'objectionId' | 'objectionDueAt'> {
  const dueAt = objectionDueAt(file, objection);
  return { objectionId: objection.objectionId, ...(dueAt !== null && { objectionDueAt: dueAt }) };
}

import type { Sees } from '@onegate/auth';
import { concerns } from '../movement/domain/legs.ts';
import type { Hold } from '../movement/domain/hold.ts';
import type { MovementFile } from '../movement/domain/movement-file.ts';
import type { HoldView } from './held.view.ts';

/** The open holds of a record: their grounds not where one is sealed, and the enterprise not before its notice. */
export const heldViews = (file: MovementFile, recordId: string, sees: Sees): HoldView[] =>
  Object.entries(file.holds)
    .filter(([, hold]) => concerns(file, hold.recordId, recordId))
    .map(([holdId, hold]) => heldView(holdId, hold, sees));

function heldView(holdId: string, hold: Hold, sees: Sees): HoldView {
  const { recordId, agency, placedAt, sealed, notifiedAt, objection } = hold;
  const { legalBasis, reasonCode, reviewAt, level } = hold;
  const told = sees('INSIDE') || notifiedAt !== undefined;
  return {
    holdId,
    recordId,
    agency,
    placedAt,
    sealed: sealed ?? false,
    ...(told && legalBasis !== undefined && { legalBasis }),
    ...(told && reasonCode !== undefined && { reasonCode }),
    ...(told && reviewAt !== undefined && { reviewAt }),
    ...(told && level !== undefined && { level }),
    ...(notifiedAt !== undefined && { notifiedAt }),
    ...(objection && { objectionId: objection.objectionId, objectionDueAt: objection.dueAt }),
  };
}

import { type Caller, masked } from '@onegate/auth';
import { missing } from '@onegate/http';
import type { ActingAgency } from '@onegate/codes';
import { HOLD_KINDS } from '../records/visible/record-kinds.ts';
import { seesOwn } from '../records/visible/sees-own.ts';
import type { Database, Transaction } from '@onegate/persistence';
import { holdActions } from './hold-actions.ts';
import type { HoldChangeView, ObjectionView } from './hold.view.ts';

export interface PlacedHold {
  readonly holdId: string;
  readonly recordId: string;
  readonly movementId: string;
  readonly gate: string;
  readonly agency: ActingAgency;
  readonly sealed: boolean;
  readonly placedAt: Date;
  /** As an actor: nobody answers an objection to their own hold. */
  readonly placedBy: string;
  readonly row: Row;
}

interface Row {
  id: string;
  record_id: string;
  movement_id: string;
  gate: string;
  agency: ActingAgency;
  sealed: boolean;
  legal_basis: string;
  reason_code: string;
  review_at: Date;
  review_due_at: Date | null;
  level: string | null;
  placed_at: Date;
  placed_by: string;
  notified_at: Date | null;
  lifted_at: Date | null;
  objection: ObjectionRow | null;
}

export interface ObjectionRow {
  id: string;
  hold_id: string;
  record_id: string;
  reason_code: string;
  objected_at: string;
  due_at: string | null;
  state: string;
  answer_code: string | null;
  answered_at: string | null;
}

/** The last objection to a hold, as a column. */
export const OBJECTION = (hold: 'hold.id' | 'sealed_hold.hold_id'): string => `
  (SELECT to_json(one) FROM (
     SELECT id, hold_id, record_id, reason_code, objected_at, due_at, state, answer_code, answered_at
     FROM hold_objection WHERE hold_id = ${hold} ORDER BY objected_at DESC LIMIT 1) AS one)`;

const FIND = `
  SELECT id, record_id, movement_id, gate, agency, sealed, legal_basis, reason_code, review_at, review_due_at, level, placed_at,
         placed_by, notified_at, lifted_at,
         ${OBJECTION('hold.id')} AS objection
  FROM hold`;

type Reader = Pick<Database | Transaction, 'read' | 'beyond'>;

/** @throws Refusal when there is no such hold */
export async function getHold(reader: Reader, id: string): Promise<PlacedHold> {
  const [row] = await reader.read<Row>(`${FIND} WHERE id = $1`, [id]);
  if (!row)
    throw await missing(reader, 'SELECT id FROM hold WHERE id = $1', [id], 'clearance.hold.not-found');
  return placedOf(row);
}

/** The hold that an objection is against. @throws Refusal when there is no such objection */
export async function getHoldOfObjection(reader: Reader, objectionId: string): Promise<PlacedHold> {
  const [row] = await reader.read<Row>(
    `${FIND} WHERE id = (SELECT hold_id FROM hold_objection WHERE id = $1)`,
    [objectionId],
  );
  if (!row)
    throw await missing(
      reader,
      'SELECT id FROM hold_objection WHERE id = $1',
      [objectionId],
      'clearance.objection.not-found',
    );
  return placedOf(row);
}

const placedOf = (row: Row): PlacedHold => ({
  holdId: row.id,
  recordId: row.record_id,
  movementId: row.movement_id,
  gate: row.gate,
  agency: row.agency,
  sealed: row.sealed,
  placedAt: row.placed_at,
  placedBy: row.placed_by,
  row,
});

/** A hold as this caller sees it: its grounds not where it is sealed, and the enterprise not before its notice. */
export function holdView(placed: PlacedHold, caller: Caller): HoldChangeView {
  const { row } = placed;
  const sees = seesOwn(caller);
  const told = !row.sealed && (sees('INSIDE') || row.notified_at !== null);
  const view: HoldChangeView = {
    holdId: row.id,
    recordId: row.record_id,
    agency: row.agency,
    sealed: row.sealed,
    ...(told && {
      legalBasis: row.legal_basis,
      reasonCode: row.reason_code,
      reviewAt: row.review_at.toISOString(),
    }),
    ...(told && row.review_due_at !== null && { reviewDueAt: row.review_due_at.toISOString() }),
    ...(told && row.level !== null && { level: row.level }),
    placedAt: row.placed_at.toISOString(),
    ...(row.notified_at && { notifiedAt: row.notified_at.toISOString() }),
    ...(row.objection && { objection: objectionView(row.objection) }),
    ...(row.lifted_at && { liftedAt: row.lifted_at.toISOString() }),
    allowedActions: holdActions(placed, caller),
  };
  return masked(view, HOLD_KINDS, sees);
}

export const objectionView = (row: ObjectionRow): ObjectionView => ({
  objectionId: row.id,
  holdId: row.hold_id,
  recordId: row.record_id,
  reasonCode: row.reason_code,
  objectedAt: new Date(row.objected_at).toISOString(),
  ...(row.due_at !== null && { dueAt: new Date(row.due_at).toISOString() }),
  state: row.state,
  ...(row.answer_code !== null && { answerCode: row.answer_code }),
  ...(row.answered_at !== null && { answeredAt: new Date(row.answered_at).toISOString() }),
});

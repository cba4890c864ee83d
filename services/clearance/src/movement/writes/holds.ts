import type { Transaction } from '@onegate/persistence';
import type { Input, InputOf } from '../domain/input.ts';
import type { Hold } from '../domain/hold.ts';
import { reviewDueAt } from '../domain/hold-clocks.ts';
import type { MovementFile } from '../domain/movement-file.ts';
import { ObjectionWrites } from './objections.ts';

const PLACE = `
  INSERT INTO hold (id, record_id, movement_id, gate, agency, legal_basis, reason_code, review_at, placed_by, approver,
                    placed_at, sealed, notice_due_at, notice_authority, notice_reference)
  SELECT id, record_id, movement_id, gate, agency, legal_basis, reason_code, review_at, placed_by, approver, placed_at,
         sealed, notice_due_at, notice_authority, notice_reference
  FROM json_to_recordset($1::json) AS given (
    id uuid, record_id uuid, movement_id uuid, gate text, agency text, legal_basis text, reason_code text,
    review_at timestamptz, placed_by text, approver text, placed_at timestamptz, sealed boolean,
    notice_due_at timestamptz, notice_authority text, notice_reference text)`;

const CHANGE = `
  UPDATE hold SET review_at = coalesce(given.review_at, hold.review_at), notified_at = given.notified_at,
                  level = given.level, review_due_at = given.review_due_at
  FROM json_to_recordset($1::json) AS given (
    id uuid, review_at timestamptz, notified_at timestamptz, level text, review_due_at timestamptz)
  WHERE hold.id = given.id`;

const LIFT = `
  UPDATE hold SET lifted_by = given.lifted_by, lifted_at = given.lifted_at
  FROM json_to_recordset($1::json) AS given (id uuid, lifted_by text, lifted_at timestamptz)
  WHERE hold.id = given.id`;

/** Holds placed, reviewed, objected to and lifted in one transaction. */
export class HoldWrites {
  readonly #placed: object[] = [];
  readonly #changed = new Map<string, object>();
  readonly #lifted: object[] = [];
  readonly #objections = new ObjectionWrites();

  add(before: MovementFile | null, file: MovementFile, input: Input): void {
    if (input.name === 'hold.placed') this.#placed.push(rowOf(file, input));
    for (const [id, hold] of Object.entries(file.holds))
      if (before?.holds[id] && (before.holds[id] !== hold || input.name === 'clocks.rearmed'))
        this.#changed.set(id, changeOf(id, hold, file));
    if (input.name === 'hold.lifted')
      this.#lifted.push({ id: input.data.holdId, lifted_by: input.actor, lifted_at: file.recordedAt });
    this.#objections.add(before, file, input);
  }

  async write(tx: Transaction): Promise<void> {
    if (this.#placed.length > 0) await tx.write(PLACE, [JSON.stringify(this.#placed)]);
    if (this.#changed.size > 0) await tx.write(CHANGE, [JSON.stringify([...this.#changed.values()])]);
    if (this.#lifted.length > 0) await tx.write(LIFT, [JSON.stringify(this.#lifted)]);
    await this.#objections.write(tx);
  }
}

const rowOf = (file: MovementFile, { data, noted, actor }: InputOf<'hold.placed'>): object => ({
  id: data.holdId,
  record_id: data.subject.id,
  movement_id: file.movementId,
  gate: file.gate,
  agency: data.agency,
  legal_basis: data.legalBasis,
  reason_code: noted?.['reasonCode'] ?? 'SEALED',
  review_at: data.reviewAt,
  placed_by: actor,
  approver: noted?.['approver'] ?? 'SEALED',
  placed_at: file.recordedAt,
  sealed: data.sealed ?? false,
  notice_due_at: noted?.['noticeDueAt'],
  notice_authority: noted?.['noticeAuthority'],
  notice_reference: noted?.['noticeReference'],
});

const changeOf = (id: string, hold: Hold, file: MovementFile): object => ({
  id,
  review_at: hold.reviewAt,
  notified_at: hold.notifiedAt,
  level: hold.level,
  review_due_at: reviewDueAt(file, id, hold),
});

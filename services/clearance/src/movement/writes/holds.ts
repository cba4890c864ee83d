import type { Transaction } from '@onegate/persistence';
import type { Input } from '../domain/input.ts';
import type { MovementFile } from '../domain/movement-file.ts';

const PLACE = `
  INSERT INTO hold (id, record_id, movement_id, gate, agency, legal_basis, reason_code, review_at, placed_by, approver,
                    placed_at)
  SELECT id, record_id, movement_id, gate, agency, legal_basis, reason_code, review_at, placed_by, approver, placed_at
  FROM json_to_recordset($1::json) AS given (
    id uuid, record_id uuid, movement_id uuid, gate text, agency text, legal_basis text, reason_code text,
    review_at timestamptz, placed_by text, approver text, placed_at timestamptz)`;

const LIFT = `
  UPDATE hold SET lifted_by = given.lifted_by, lifted_at = given.lifted_at
  FROM json_to_recordset($1::json) AS given (id uuid, lifted_by text, lifted_at timestamptz)
  WHERE hold.id = given.id`;

/** Holds placed and lifted in one transaction. */
export class HoldWrites {
  readonly #placed: object[] = [];
  readonly #lifted: object[] = [];

  add(file: MovementFile, input: Input): void {
    if (input.name === 'hold.placed') {
      const { holdId, subject, agency, legalBasis, reviewAt } = input.data;
      this.#placed.push({
        id: holdId,
        record_id: subject.id,
        movement_id: file.movementId,
        gate: file.gate,
        agency,
        legal_basis: legalBasis,
        reason_code: input.noted?.['reasonCode'],
        review_at: reviewAt,
        placed_by: input.actor,
        approver: input.noted?.['approver'],
        placed_at: file.recordedAt,
      });
    }
    if (input.name === 'hold.lifted')
      this.#lifted.push({ id: input.data.holdId, lifted_by: input.actor, lifted_at: file.recordedAt });
  }

  async write(tx: Transaction): Promise<void> {
    if (this.#placed.length > 0) await tx.write(PLACE, [JSON.stringify(this.#placed)]);
    if (this.#lifted.length > 0) await tx.write(LIFT, [JSON.stringify(this.#lifted)]);
  }
}

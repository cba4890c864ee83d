import type { Transaction } from '@onegate/persistence';
import type { Input } from '../domain/input.ts';
import type { MovementFile } from '../domain/movement-file.ts';

const OFFER = `
  INSERT INTO handover (id, record_id, movement_id, gate, from_unit, to_unit, to_officer, reason_code, deadline,
                        offered_by, offered_at, state)
  SELECT id, record_id, movement_id, gate, from_unit, to_unit, to_officer, reason_code, deadline, offered_by,
         offered_at, 'OPEN'
  FROM json_to_recordset($1::json) AS given (
    id uuid, record_id uuid, movement_id uuid, gate text, from_unit text, to_unit text, to_officer text,
    reason_code text, deadline timestamptz, offered_by text, offered_at timestamptz)`;

const END = `
  UPDATE handover SET state = given.state, ended_by = given.ended_by, ended_at = given.ended_at,
                      refusal_code = given.refusal_code
  FROM json_to_recordset($1::json) AS given (
    id uuid, state text, ended_by text, ended_at timestamptz, refusal_code text)
  WHERE handover.id = given.id`;

const ENDS: Readonly<Record<string, string>> = {
  'handover.accepted': 'ACCEPTED',
  'handover.refused': 'REFUSED',
  'handover.withdrawn': 'WITHDRAWN',
  'handover.expired': 'EXPIRED',
};

/** Offers made and ended in one transaction: by whoever answered, by the timer, or because the stage ended. */
export class HandoverWrites {
  readonly #offered: object[] = [];
  readonly #ended: object[] = [];

  add(before: MovementFile | null, file: MovementFile, input: Input): void {
    if (input.name === 'handover.offered') {
      const { handoverId, subject, fromUnit, toUnit, toOfficer, reasonCode, deadline } = input.data;
      this.#offered.push({
        id: handoverId,
        record_id: subject.id,
        movement_id: file.movementId,
        gate: file.gate,
        from_unit: fromUnit,
        to_unit: toUnit,
        to_officer: toOfficer,
        reason_code: reasonCode,
        deadline,
        offered_by: input.actor,
        offered_at: file.recordedAt,
      });
    }
    for (const id of Object.keys(before?.offers ?? {}))
      if (!file.offers[id]) this.#ended.push(ended(id, file, input));
  }

  async write(tx: Transaction): Promise<void> {
    if (this.#offered.length > 0) await tx.write(OFFER, [JSON.stringify(this.#offered)]);
    if (this.#ended.length > 0) await tx.write(END, [JSON.stringify(this.#ended)]);
  }
}

const ended = (id: string, file: MovementFile, input: Input): object => ({
  id,
  // An offer inside a stage that is over has nothing to offer any more.
  state: ENDS[input.name] ?? 'WITHDRAWN',
  ended_by: input.actor,
  ended_at: file.recordedAt,
  refusal_code: input.name === 'handover.refused' ? input.data.reasonCode : null,
});

import type { Transaction } from '@onegate/persistence';
import type { Objection } from '../domain/hold.ts';
import { objectionDueAt } from '../domain/hold-clocks.ts';
import type { Input } from '../domain/input.ts';
import type { MovementFile } from '../domain/movement-file.ts';

const OBJECT = `
  INSERT INTO hold_objection (id, hold_id, record_id, movement_id, gate, agency, reason_code, objected_by, objected_at,
                              due_at, state)
  SELECT id, hold_id, record_id, movement_id, gate, agency, reason_code, objected_by, objected_at, due_at, 'OPEN'
  FROM json_to_recordset($1::json) AS given (
    id uuid, hold_id uuid, record_id uuid, movement_id uuid, gate text, agency text, reason_code text,
    objected_by text, objected_at timestamptz, due_at timestamptz)`;

const ANSWER = `
  UPDATE hold_objection SET state = given.state, answer_code = given.answer_code, answered_by = given.answered_by,
                            answered_at = given.answered_at
  FROM json_to_recordset($1::json) AS given (
    id uuid, state text, answer_code text, answered_by text, answered_at timestamptz)
  WHERE hold_objection.id = given.id AND hold_objection.state = 'OPEN'`;

const MOVE = `
  UPDATE hold_objection SET due_at = given.due_at
  FROM json_to_recordset($1::json) AS given (id uuid, due_at timestamptz)
  WHERE hold_objection.id = given.id AND hold_objection.state = 'OPEN'`;

/** Objections to holds, and what became of them. One whose hold is lifted for another reason lapses. */
export class ObjectionWrites {
  readonly #made: object[] = [];
  readonly #answered: object[] = [];
  readonly #moved = new Map<string, object>();

  add(before: MovementFile | null, file: MovementFile, input: Input): void {
    if (input.name === 'hold.objected') {
      const { holdId, objectionId, subject, reasonCode, dueAt } = input.data;
      this.#made.push({
        id: objectionId,
        hold_id: holdId,
        record_id: subject.id,
        movement_id: file.movementId,
        gate: file.gate,
        agency: file.holds[holdId]?.agency,
        reason_code: reasonCode,
        objected_by: input.actor,
        objected_at: file.recordedAt,
        due_at: dueAt,
      });
    }
    if (input.name === 'clocks.rearmed')
      for (const { objection } of Object.values(file.holds))
        if (objection) this.#moved.set(objection.objectionId, dueOf(file, objection));
    const by = { answered_by: input.actor, answered_at: file.recordedAt };
    if (input.name === 'hold.objection-answered') {
      const { objectionId, decision, reasonCode } = input.data;
      this.#answered.push({ id: objectionId, state: decision, answer_code: reasonCode, ...by });
    }
    for (const [id, hold] of Object.entries(before?.holds ?? {}))
      if (hold.objection && !file.holds[id])
        this.#answered.push({ id: hold.objection.objectionId, state: 'LAPSED', ...by });
  }

  async write(tx: Transaction): Promise<void> {
    if (this.#made.length > 0) await tx.write(OBJECT, [JSON.stringify(this.#made)]);
    if (this.#moved.size > 0) await tx.write(MOVE, [JSON.stringify([...this.#moved.values()])]);
    if (this.#answered.length > 0) await tx.write(ANSWER, [JSON.stringify(this.#answered)]);
  }
}

const dueOf = (file: MovementFile, objection: Objection): object => ({
  id: objection.objectionId,
  due_at: objectionDueAt(file, objection),
});

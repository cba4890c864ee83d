import type { Transaction } from '@onegate/persistence';
import type { Input } from '../domain/input.ts';
import type { Contest } from '../domain/contest.ts';
import type { MovementFile } from '../domain/movement-file.ts';

const COLUMNS = `
  id uuid, record_id uuid, movement_id uuid, gate text, ground text, unit text, reason_code text, opened_by text,
  opened_at timestamptz, due_at timestamptz, state text, to_unit text, to_officer text, decision_code text,
  ended_by text, ended_at timestamptz`;

const OPEN = `
  INSERT INTO contest (id, record_id, movement_id, gate, ground, unit, reason_code, opened_by, opened_at, due_at, state,
                       to_unit, to_officer, decision_code, ended_by, ended_at)
  SELECT id, record_id, movement_id, gate, ground, unit, reason_code, opened_by, opened_at, due_at, state, to_unit,
         to_officer, decision_code, ended_by, ended_at
  FROM json_to_recordset($1::json) AS given (${COLUMNS})`;

const END = `
  UPDATE contest SET state = given.state, to_unit = given.to_unit, to_officer = given.to_officer,
                     decision_code = given.decision_code, ended_by = given.ended_by, ended_at = given.ended_at
  FROM json_to_recordset($1::json) AS given (${COLUMNS})
  WHERE contest.id = given.id`;

/** Contests opened and ended in one transaction: by a unit, by clearance itself, by the board, by the end of a stage. */
export class ContestWrites {
  readonly #opened = new Map<string, object>();
  readonly #ended: object[] = [];

  add(before: MovementFile | null, file: MovementFile, input: Input): void {
    const known = before?.contests ?? {};
    const now = file.contests ?? {};
    for (const [id, contest] of Object.entries(now))
      if (!known[id]) this.#opened.set(id, rowOf(file, id, contest, input.actor));
    for (const id of Object.keys(known)) if (!now[id]) this.#end(id, endingOf(file, input));
  }

  /** Endings first: a record has one open contest at most. */
  async write(tx: Transaction): Promise<void> {
    if (this.#ended.length > 0) await tx.write(END, [JSON.stringify(this.#ended)]);
    if (this.#opened.size > 0) await tx.write(OPEN, [JSON.stringify([...this.#opened.values()])]);
  }

  #end(id: string, ending: object): void {
    const opened = this.#opened.get(id);
    if (opened) this.#opened.set(id, { ...opened, ...ending });
    else this.#ended.push({ id, ...ending });
  }
}

const rowOf = (file: MovementFile, id: string, contest: Contest, actor: string): object => ({
  id,
  record_id: contest.recordId,
  movement_id: file.movementId,
  gate: file.gate,
  ground: contest.ground,
  unit: contest.unit,
  reason_code: contest.reasonCode,
  opened_by: actor,
  opened_at: contest.openedAt,
  due_at: contest.dueAt,
  state: 'OPEN',
});

const endingOf = (file: MovementFile, input: Input): object => ({
  state: input.name === 'contest.decided' ? 'DECIDED' : 'LAPSED',
  ...(input.name === 'contest.decided' && {
    to_unit: input.data.toUnit,
    to_officer: input.data.toOfficer,
    decision_code: input.data.reasonCode,
  }),
  ended_by: input.actor,
  ended_at: file.recordedAt,
});

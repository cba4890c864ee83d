import type { FactData } from '@onegate/contracts';
import type { Transaction } from '@onegate/persistence';
import { WORK } from '../domain/clock-instants.ts';
import type { Input, InputOf } from '../domain/input.ts';
import type { MovementFile } from '../domain/movement-file.ts';
import type { Told } from '../domain/told.ts';

const BREACH = `
  INSERT INTO breach (id, record_id, movement_id, gate, clock, agency, unit, head, due_at, breached_at, explain_by,
                      explain_within)
  SELECT id, record_id, movement_id, gate, clock, agency, given.unit,
         (SELECT officer FROM head WHERE head.unit = given.unit AND served @> given.breached_at),
         due_at, breached_at, explain_by, explain_within
  FROM json_to_recordset($1::json) AS given (
    id uuid, record_id uuid, movement_id uuid, gate text, clock text, agency text, unit text, due_at timestamptz,
    breached_at timestamptz, explain_by timestamptz, explain_within text)`;

const CLIMB = `
  UPDATE breach SET level = given.level FROM json_to_recordset($1::json) AS given (id uuid, level text)
  WHERE breach.id = given.id`;

const WITHDRAW = `
  UPDATE breach SET withdrawn_at = given.at, withdrawn_because = given.because, withdrawn_reference = given.reference
  FROM json_to_recordset($1::json) AS given (id uuid, at timestamptz, because text, reference text)
  WHERE breach.id = given.id`;

const EXPLAIN = `
  UPDATE breach SET cause_code = given.cause_code, explanation = given.explanation,
                    explained_by = given.explained_by, explained_at = given.explained_at
  FROM json_to_recordset($1::json) AS given (
    id uuid, cause_code text, explanation text, explained_by text, explained_at timestamptz)
  WHERE breach.id = given.id`;

/** Breaches of one transaction, how far they climbed, and what heads said of them. A breach has the id of its clock. */
export class BreachWrites {
  readonly #breached: object[] = [];
  readonly #climbed = new Map<string, object>();
  readonly #withdrawn = new Map<string, object>();
  readonly #explained = new Map<string, object>();

  add(before: MovementFile | null, file: MovementFile, input: Input, told: readonly Told[]): void {
    for (const fact of told) if (fact.name === 'clock.breach-withdrawn') this.#withdraw(file, fact.data);
    if (input.name === 'breach.explained') this.#explain(file, input);
    const { clockKey = '' } = input;
    const clock = file.clocks[clockKey] ?? before?.clocks[clockKey];
    if (!clock || !WORK.has(clock.kind)) return;
    if (input.name === 'clock.breached') this.#breached.push(breachRow(file, input, clock));
    if (input.name === 'clock.escalated')
      this.#climbed.set(clock.id, { id: clock.id, level: input.data.level });
  }

  async write(tx: Transaction): Promise<void> {
    if (this.#breached.length > 0) await tx.write(BREACH, [JSON.stringify(this.#breached)]);
    for (const [statement, rows] of [
      [CLIMB, this.#climbed],
      [WITHDRAW, this.#withdrawn],
      [EXPLAIN, this.#explained],
    ] as const)
      if (rows.size > 0) await tx.write(statement, [JSON.stringify([...rows.values()])]);
  }

  #withdraw(
    file: MovementFile,
    { breachId, reasonCode, reference }: FactData<'clock.breach-withdrawn'>,
  ): void {
    const at = file.recordedAt;
    this.#withdrawn.set(breachId, { id: breachId, at, because: reasonCode, reference });
  }

  #explain(file: MovementFile, { data, actor, noted }: InputOf<'breach.explained'>): void {
    this.#explained.set(data.breachId, {
      id: data.breachId,
      cause_code: data.causeCode,
      explanation: noted?.['explanation'],
      explained_by: actor,
      explained_at: file.recordedAt,
    });
  }
}

const breachRow = (
  file: MovementFile,
  { data }: InputOf<'clock.breached'>,
  clock: MovementFile['clocks'][string],
): object => ({
  id: clock.id,
  record_id: clock.recordId,
  movement_id: file.movementId,
  gate: file.gate,
  clock: data.clock,
  agency: data.agency,
  unit: data.unit,
  due_at: data.dueAt,
  breached_at: file.recordedAt,
  explain_by: clock.explainBy,
  explain_within: clock.explainWithin,
});

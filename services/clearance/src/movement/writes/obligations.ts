import type { Transaction } from '@onegate/persistence';
import type { Input } from '../domain/input.ts';
import type { MovementFile } from '../domain/movement-file.ts';
import type { Told } from '../domain/told.ts';

const CREATE = `
  INSERT INTO obligation (id, record_id, movement_id, gate, kind, agency, unit, cause, plate, reason_code, created_by,
                          since, due_at)
  SELECT id, record_id, movement_id, gate, kind, agency, unit, cause, plate, reason_code, created_by, since, due_at
  FROM json_to_recordset($1::json) AS given (
    id uuid, record_id uuid, movement_id uuid, gate text, kind text, agency text, unit text, cause text, plate text,
    reason_code text, created_by text, since timestamptz, due_at timestamptz)`;

const BREACH = `
  UPDATE obligation SET breached_at = given.at
  FROM json_to_recordset($1::json) AS given (id uuid, at timestamptz) WHERE obligation.id = given.id`;

const DISCHARGE = `
  UPDATE obligation SET discharged_at = given.at, discharged_by = given.by, discharge_code = given.code,
                        evidence = given.evidence
  FROM json_to_recordset($1::json) AS given (id uuid, at timestamptz, by text, code text, evidence text)
  WHERE obligation.id = given.id AND discharged_at IS NULL`;

/** Obligations created, breached and discharged in one transaction. */
export class ObligationWrites {
  readonly #created: object[] = [];
  readonly #breached: object[] = [];
  readonly #discharged: object[] = [];

  add(file: MovementFile, input: Input, before: MovementFile | null, told: readonly Told[]): void {
    const { movementId, gate, recordedAt } = file;
    for (const fact of told)
      if (fact.name === 'clock.breach-withdrawn') this.#withdraw(before, fact.data.breachId);
    if (input.name === 'obligation.created') {
      const { obligationId, subject, kind, agency, unit, cause, plate, dueAt } = input.data;
      const about = { id: obligationId, record_id: subject.id, movement_id: movementId, gate };
      const owed = { kind, agency, unit, cause, plate, reason_code: input.noted?.['reasonCode'] };
      this.#created.push({
        ...about,
        ...owed,
        created_by: input.actor,
        since: input.occurredAt,
        due_at: dueAt,
      });
    }
    if (input.name === 'clock.breached' && input.clockKey?.startsWith('obligation:'))
      this.#breached.push({ id: input.clockKey.slice('obligation:'.length), at: recordedAt });
    if (input.name === 'obligation.discharged') {
      const { obligationId: id, reasonCode: code, evidence } = input.data;
      this.#discharged.push({ id, at: input.occurredAt, by: input.actor, code, evidence });
    }
  }

  #withdraw(before: MovementFile | null, clockId: string): void {
    const [key] = Object.entries(before?.clocks ?? {}).find(([, { id }]) => id === clockId) ?? [];
    if (key?.startsWith('obligation:'))
      this.#breached.push({ id: key.slice('obligation:'.length), at: null });
  }

  async write(tx: Transaction): Promise<void> {
    if (this.#created.length > 0) await tx.write(CREATE, [JSON.stringify(this.#created)]);
    if (this.#breached.length > 0) await tx.write(BREACH, [JSON.stringify(this.#breached)]);
    if (this.#discharged.length > 0) await tx.write(DISCHARGE, [JSON.stringify(this.#discharged)]);
  }
}

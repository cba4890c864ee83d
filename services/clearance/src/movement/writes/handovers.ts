import type { Transaction } from '@onegate/persistence';
import type { Told } from '../domain/told.ts';
import type { Input, InputOf } from '../domain/input.ts';
import type { Instant, MovementFile } from '../domain/movement-file.ts';

interface Ending {
  readonly state: string;
  readonly ended_by: string;
  readonly ended_at: Instant;
  readonly refusal_code: string | null;
}

const OFFER = `
  INSERT INTO handover (id, record_id, movement_id, gate, from_unit, to_unit, to_officer, reason_code, deadline,
                        offered_by, offered_at, state, ended_by, ended_at, refusal_code)
  SELECT id, record_id, movement_id, gate, from_unit, to_unit, to_officer, reason_code, deadline, offered_by,
         offered_at, state, ended_by, ended_at, refusal_code
  FROM json_to_recordset($1::json) AS given (
    id uuid, record_id uuid, movement_id uuid, gate text, from_unit text, to_unit text, to_officer text,
    reason_code text, deadline timestamptz, offered_by text, offered_at timestamptz, state text, ended_by text,
    ended_at timestamptz, refusal_code text)`;

const END = `
  UPDATE handover SET state = given.state, ended_by = given.ended_by, ended_at = given.ended_at,
                      refusal_code = given.refusal_code
  FROM json_to_recordset($1::json) AS given (
    id uuid, state text, ended_by text, ended_at timestamptz, refusal_code text)
  WHERE handover.id = given.id`;

const CLIMB = `
  UPDATE handover SET level = given.level, called_upon = given.called_upon, climbed_at = given.climbed_at
  FROM json_to_recordset($1::json) AS given (id uuid, level text, called_upon text, climbed_at timestamptz)
  WHERE handover.id = given.id`;

const ENDS: Readonly<Record<string, string>> = {
  'handover.accepted': 'ACCEPTED',
  'handover.refused': 'REFUSED',
  'handover.withdrawn': 'WITHDRAWN',
  'handover.expired': 'EXPIRED',
};

/** Offers made and ended in one transaction: by whoever answered, by the timer, or because the stage ended. */
export class HandoverWrites {
  readonly #offered = new Map<string, object>();
  readonly #ended: object[] = [];
  /** By handover: only the last step of a transaction is written. */
  readonly #climbed = new Map<string, object>();

  add(before: MovementFile | null, file: MovementFile, input: Input, told: readonly Told[]): void {
    if (input.name === 'handover.offered') this.#offered.set(input.data.handoverId, offerRow(file, input));
    for (const id of Object.keys(before?.offers ?? {}))
      if (!file.offers[id]) this.#end(id, endingOf(file, input));
    if (input.name === 'handover.accepted' || input.name === 'handover.refused') {
      const { handoverId } = input.data;
      if (before?.climbs?.[handoverId]) this.#end(handoverId, endingOf(file, input));
    }
    for (const { name, data } of told)
      if (name === 'handover.climbed')
        this.#climbed.set(data.handoverId, {
          id: data.handoverId,
          level: data.level,
          called_upon: data.officer,
          climbed_at: file.recordedAt,
        });
  }

  /** Endings first: a record can be offered again in the same transaction, and has one open offer at most. */
  async write(tx: Transaction): Promise<void> {
    if (this.#ended.length > 0) await tx.write(END, [JSON.stringify(this.#ended)]);
    if (this.#offered.size > 0) await tx.write(OFFER, [JSON.stringify([...this.#offered.values()])]);
    if (this.#climbed.size > 0) await tx.write(CLIMB, [JSON.stringify([...this.#climbed.values()])]);
  }

  #end(id: string, ending: Ending): void {
    const offered = this.#offered.get(id);
    if (offered) this.#offered.set(id, { ...offered, ...ending });
    else this.#ended.push({ id, ...ending });
  }
}

const offerRow = (file: MovementFile, { data, actor }: InputOf<'handover.offered'>): object => ({
  id: data.handoverId,
  record_id: data.subject.id,
  movement_id: file.movementId,
  gate: file.gate,
  from_unit: data.fromUnit,
  to_unit: data.toUnit,
  to_officer: data.toOfficer,
  reason_code: data.reasonCode,
  deadline: data.deadline,
  offered_by: actor,
  offered_at: file.recordedAt,
  state: 'OPEN',
});

const endingOf = (file: MovementFile, input: Input): Ending => ({
  // An offer inside a stage that is over has nothing to offer any more.
  state: ENDS[input.name] ?? 'WITHDRAWN',
  ended_by: input.actor,
  ended_at: file.recordedAt,
  refusal_code: input.name === 'handover.refused' ? input.data.reasonCode : null,
});

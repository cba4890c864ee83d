import { nextStep } from '../domain/clock-instants.ts';
import type { WrittenEntry } from '../domain/entries.ts';
import type { ClockState, Instant, MovementFile, RecordState } from '../domain/movement-file.ts';

/** The row of a record: what is searched and listed; sequence and hash stand in the file alone. */
export const recordRow = (file: MovementFile, recordId: string, record: RecordState) => ({
  record_id: recordId,
  movement_id: file.movementId,
  kind: record.kind,
  ref: record.ref,
  gate: file.gate,
  direction: file.direction,
  opened_at: file.recordedAt,
  stage: record.stage,
  stage_since: record.stageSince,
  agency: record.holder?.agency,
  unit: record.holder?.unit,
  officer: record.holder?.officer,
  head: record.holder?.head,
  held_since: record.holder?.since,
  waiting_on: record.waitingOn,
  due_at: record.dueAt,
  released_at: record.releasedAt,
  open: record.holder !== null,
});

export type RecordRow = ReturnType<typeof recordRow>;

/** Whether something changed that the row shows. */
export const showsChange = (before: RecordState | undefined, after: RecordState): boolean =>
  before?.stage !== after.stage ||
  before.stageSince !== after.stageSince ||
  before.holder !== after.holder ||
  before.waitingOn !== after.waitingOn ||
  before.dueAt !== after.dueAt ||
  before.releasedAt !== after.releasedAt;

export const entryRow = ({ recordId, sealed }: WrittenEntry) => ({
  record_id: recordId,
  seq: sealed.body.seq,
  recorded_at: sealed.body.recordedAt,
  event_id: sealed.body.eventId,
  previous: sealed.previous.toString('hex'),
  hash: sealed.hash.toString('hex'),
  body: sealed.bytes.toString('utf8'),
  fields: sealed.disclosures,
});

export const clockRow = (movementId: string, clock: ClockState, closedAt: Instant | null) => ({
  id: clock.id,
  movement_id: movementId,
  record_id: clock.recordId,
  kind: clock.kind,
  agency: clock.agency,
  unit: clock.unit,
  started_by: clock.startedBy,
  started_at: clock.startedAt,
  due_at: clock.dueAt,
  breached_at: clock.breachedAt,
  next_at: nextStep(clock)?.at ?? null,
  closed_at: closedAt,
});

export type ClockRow = ReturnType<typeof clockRow>;

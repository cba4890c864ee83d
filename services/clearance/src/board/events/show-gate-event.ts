import { type Caller, may, seesOf } from '@onegate/auth';
import { encodeCursor } from '@onegate/http';
import type { EntryBody } from '../../ledger/domain/entry.ts';
import { shownFields } from '../../records/visible/entry-kinds.ts';
import type { GateEntry } from './gate-events.repository.ts';
import type { GateEventsQuery } from './gate-events.query.ts';
import type { GateEventView } from './gate-event.view.ts';

export type Wanted = Pick<GateEventsQuery, 'type' | 'recordId'>;

/** What a caller may see of an entry and asked for; undefined where that is nothing. */
export function showGateEvent(
  gate: string,
  entry: GateEntry,
  caller: Caller,
  { type, recordId }: Wanted,
): GateEventView | undefined {
  if (recordId !== undefined && entry.recordId !== recordId) return undefined;
  const enterprises = entry.enterprises.filter((one) => one !== null);
  if (!may('records.entries', caller, { gate, enterprises })) return undefined;
  const shown = shownFields(entry.fields, seesOf(caller, enterprises));
  const fields = Object.fromEntries(shown.map(([name, [, value]]) => [name, value]));
  if (shown.length === 0 || (type !== undefined && fields['type'] !== type)) return undefined;
  const { recordedAt, occurredAt, eventId } = JSON.parse(entry.body) as EntryBody;
  const { recordId: record, ref, kind, seq } = entry;
  return {
    ...{ id: encodeCursor([entry.leaf]), recordId: record, ref, kind, seq },
    ...{ recordedAt, occurredAt, eventId, fields },
  };
}

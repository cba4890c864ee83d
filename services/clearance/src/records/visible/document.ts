import { describeVisibility } from '@onegate/auth';
import { EVENT_KINDS, FIELD_KINDS } from './entry-kinds.ts';
import { HOLD_KINDS, HOLDING_KINDS, RECORD_KINDS, TIME_KINDS } from './record-kinds.ts';
import { TRACK_KINDS } from '../../track/track.view.ts';
import { SEARCH_KINDS } from './search-kinds.ts';

type Table = Readonly<Record<string, unknown>>;

/** Who reads what, as a page of the documentation (Markdown). */
export const visibilityDocument = (): string =>
  [
    '# Who reads what',
    'Made from `libs/auth/src/visibility` and `services/clearance/src/records/visible` by `npm run visibility`; a test compares. Whether somebody may read a record at all says [access.md](access.md); how much of it, this page. The same tables decide for the JSON of a record, its past, its holders and times, its entries, what a gate tells live of them (`/v1/gates/{gate}/events`), the bundle to take away (a field that is not shown leaves its digest, and the bundle verifies all the same), and what can be searched by. What a reader may not see is absent. EVENTS are what services tell each other: nobody else hears them.',
    describeVisibility(),
    'Own enterprise: the record names it as declarant, carrier or owner of the goods; other enterprises may not read the record at all. The auditor reads as such, whatever the agency. Agencies that only read have the role READER, and act nowhere. Of a sealed hold everybody outside its compartment, whoever it is, sees that it holds and whose duty desk to turn to ([ADR 0023](adr/0023-a-sealed-hold-is-not-in-the-record.md)). The grounds of any other hold an enterprise sees from its notice on.',
    '## A record',
    tableOf(RECORD_KINDS),
    '## A hold',
    tableOf(HOLD_KINDS),
    '## Who has answered',
    tableOf(HOLDING_KINDS),
    '## Who had it for how long',
    tableOf(TIME_KINDS),
    '## One shipment by its code, without a token',
    tableOf(TRACK_KINDS),
    '## What can be searched by',
    tableOf(SEARCH_KINDS),
    '## Entries, by event',
    'Every field of an entry, its type included, is of the kind of its event, but for those named here and in the next table.',
    tableOf(EVENT_KINDS),
    '## Fields in entries of all events',
    'Codes of what a health inspection found (`findingCodes`) are MEDICAL, those of all other inspections FINDINGS.',
    tableOf(FIELD_KINDS),
    '',
  ].join('\n\n');

const tableOf = (table: Table): string =>
  [
    '| what | kind |',
    '| --- | --- |',
    ...rowsOf(table, '').map(([name, kind]) => `| ${name} | ${kind} |`),
  ].join('\n');

function rowsOf(table: Table, before: string): [string, string][] {
  return Object.entries(table).flatMap(([name, rule]): [string, string][] => {
    if (typeof rule === 'string') return [[`\`${before}${name}\``, rule]];
    const { as, but } = rule as { as: string; but: Table };
    return [[`\`${before}${name}\``, as], ...rowsOf(but, `${before}${name}.`)];
  });
}

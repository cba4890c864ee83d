import type { Kind, Sees } from '@onegate/auth';
import type { ListRecordsQuery } from '../read/list-records.query.ts';

type Word = Exclude<keyof ListRecordsQuery, 'limit' | 'after'>;

/** Of which kind what is searched by is: whoever does not see it would learn it by searching. */
export const SEARCH_KINDS: Readonly<Record<Word, Kind>> = {
  shipmentId: 'PROGRESS',
  movementId: 'PROGRESS',
  plate: 'VEHICLE',
  container: 'VEHICLE',
  customsNumber: 'GOODS',
  enterprise: 'PARTIES',
  gate: 'PROGRESS',
  kind: 'PROGRESS',
  stage: 'PROGRESS',
  holder: 'ANSWERING',
  holderUnit: 'ANSWERING',
  holderOfficer: 'OFFICERS',
  overdue: 'PROGRESS',
  open: 'PROGRESS',
  sort: 'PROGRESS',
};

/** What is asked for and not seen. */
export const unseenWords = (query: ListRecordsQuery, sees: Sees): string[] =>
  Object.entries(SEARCH_KINDS)
    .filter(([word, kind]) => query[word as Word] !== undefined && !sees(kind))
    .map(([word]) => word);

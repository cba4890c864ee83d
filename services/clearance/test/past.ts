import type { Reaction } from '../src/movement/domain/react.ts';
import { valuesOf } from '../src/ledger/domain/values.ts';
import type { PastEntry } from '../src/records/past/domain/past-entry.ts';

/** The entries of a movement's records as the past is read from them. */
export const pastOf = (reactions: readonly Reaction[]): PastEntry[] =>
  reactions
    .flatMap(({ entries }) => entries)
    .map(({ recordId, sealed: { body, hash, disclosures } }) => ({
      ...body,
      recordId,
      hash: hash.toString('base64url'),
      fields: valuesOf(disclosures),
    }));

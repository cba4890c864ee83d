import { ACTING_AGENCIES, READING_AGENCIES } from '@onegate/codes';
import type { Caller } from '../caller.ts';

/** Everyone who may look at a movement, each seen as one of these; EVENTS are the facts that services tell each other. */
export const READERS = [
  'OWN_ENTERPRISE',
  'OTHER_ENTERPRISE',
  ...ACTING_AGENCIES,
  'AUDITOR',
  ...READING_AGENCIES,
  'NEIGHBOUR',
  'PUBLIC',
  'EVENTS',
] as const;

export type Reader = (typeof READERS)[number];

/**
 * As whom a caller reads something of these enterprises. An auditor's token names the board too, and reads as the
 * auditor alone unless it acts for the board as well.
 */
export function readersOf(caller: Caller, enterprises: readonly string[] = []): readonly Reader[] {
  const { roles, agency, reads, enterprise } = caller;
  const auditor = roles.includes('AUDITOR');
  const acts = agency !== undefined && !(auditor && roles.length === 1);
  const known: Reader[] = [
    ...(auditor ? (['AUDITOR'] as const) : []),
    ...(acts ? [agency] : []),
    ...(reads !== undefined && roles.includes('READER') ? [reads] : []),
    ...(roles.includes('NEIGHBOUR') ? (['NEIGHBOUR'] as const) : []),
    ...(enterprise === undefined ? [] : [ownOrOther(enterprise, enterprises)]),
  ];
  return known.length > 0 ? known : ['PUBLIC'];
}

const ownOrOther = (enterprise: string, enterprises: readonly string[]): Reader =>
  enterprises.includes(enterprise) ? 'OWN_ENTERPRISE' : 'OTHER_ENTERPRISE';

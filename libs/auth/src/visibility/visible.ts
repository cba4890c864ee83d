import { ACTING_AGENCIES } from '@onegate/codes';
import type { Caller } from '../caller.ts';
import type { Kind } from './kinds.ts';
import { type Reader, readersOf } from './readers.ts';

/** The agencies that act at the gate, the enterprise itself, the auditor. */
const CONCERNED = ['OWN_ENTERPRISE', ...ACTING_AGENCIES, 'AUDITOR'] as const satisfies readonly Reader[];
const AGENCIES = [...ACTING_AGENCIES, 'AUDITOR'] as const satisfies readonly Reader[];
const EVERY_AUTHORITY = [
  ...CONCERNED,
  'TAX',
  'POLICE',
  'MARKET_SURVEILLANCE',
  'COMMUNE',
  'PEOPLES_COMMITTEE',
] as const satisfies readonly Reader[];

/** The one table of who reads what: in records, entries, bundles, searches and declarations alike. */
export const VISIBLE: Readonly<Record<Kind, readonly Reader[]>> = {
  PROGRESS: [...EVERY_AUTHORITY, 'NEIGHBOUR', 'PUBLIC', 'EVENTS'],
  ANSWERING: [...EVERY_AUTHORITY, 'NEIGHBOUR', 'PUBLIC', 'EVENTS'],
  OFFICERS: [...CONCERNED, 'PEOPLES_COMMITTEE', 'EVENTS'],
  VEHICLE: [...CONCERNED, 'TAX', 'POLICE', 'MARKET_SURVEILLANCE', 'NEIGHBOUR', 'EVENTS'],
  PARTIES: [...CONCERNED, 'TAX', 'POLICE', 'MARKET_SURVEILLANCE', 'EVENTS'],
  GOODS: [...CONCERNED, 'TAX', 'MARKET_SURVEILLANCE', 'EVENTS'],
  CHARGES: ['OWN_ENTERPRISE', 'MANAGEMENT_BOARD', 'CUSTOMS', 'AUDITOR', 'TAX', 'EVENTS'],
  CHECKS: [...CONCERNED, 'MARKET_SURVEILLANCE', 'PEOPLES_COMMITTEE', 'EVENTS'],
  FINDINGS: [...AGENCIES, 'EVENTS'],
  MEDICAL: ['HEALTH_QUARANTINE', 'EVENTS'],
  HELD: [...EVERY_AUTHORITY, 'PUBLIC', 'EVENTS'],
  GROUNDS: [...CONCERNED, 'EVENTS'],
  INSIDE: AGENCIES,
  DISPUTES: [...CONCERNED, 'PEOPLES_COMMITTEE', 'EVENTS'],
  OBLIGATIONS: [...CONCERNED, 'PEOPLES_COMMITTEE', 'EVENTS'],
  CREW: ['OWN_ENTERPRISE', 'BORDER_GUARD'],
  TRACKING: ['OWN_ENTERPRISE'],
};

/** Whether something of a kind is shown. */
export type Sees = (kind: Kind) => boolean;

/** What these readers see; whoever is several of them sees what any of them sees. */
export const seesAs =
  (...readers: readonly Reader[]): Sees =>
  (kind) =>
    VISIBLE[kind].some((reader) => readers.includes(reader));

/** What a caller sees of something of these enterprises. */
export const seesOf = (caller: Caller, enterprises?: readonly string[]): Sees =>
  seesAs(...readersOf(caller, enterprises));

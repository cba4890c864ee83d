import type { Fault } from '@onegate/problems';

/** Systems without which an act cannot be done. */
export const OUTAGE_SYSTEMS = ['ONEGATE', 'VNACCS'] as const;
export type OutageSystem = (typeof OUTAGE_SYSTEMS)[number];

/**
 * PROPOSED: the platform was silent, and the board has not decided; what ran in it waits. DECLARED: it counts, now or
 * from when it begins. ENDED: it counts, and is over. DENIED: it was none.
 */
export const OUTAGE_STATES = ['PROPOSED', 'DECLARED', 'ENDED', 'DENIED'] as const;
export type OutageState = (typeof OUTAGE_STATES)[number];

/** Who noticed: the board, or the platform itself that it had been silent. */
export const OUTAGE_SOURCES = ['BOARD', 'SILENCE'] as const;

export const OUTAGE_REASONS = [
  'POWER',
  'NETWORK',
  'HARDWARE',
  'SOFTWARE_FAULT',
  'MAINTENANCE',
  'NATIONAL_SYSTEM',
  'SECURITY_EVENT',
  'DISASTER',
] as const;

export const DENIAL_REASONS = ['WORKED_ON', 'PAPER_MODE', 'DECLARED_WRONGLY', 'OTHER_GATE'] as const;

export interface Outage {
  readonly id: string;
  readonly version: number;
  readonly gate: string;
  readonly system: OutageSystem;
  readonly state: OutageState;
  readonly source: (typeof OUTAGE_SOURCES)[number];
  readonly from: string;
  /** Null while nobody knows. */
  readonly to: string | null;
  readonly reasonCode: string | null;
  readonly authority: string | null;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly endedBy: string | null;
  readonly endedAt: string | null;
}

export interface Window {
  readonly from: string;
  readonly to: string | null;
}

const DAY_MS = 86_400_000;
/** What is longer ago is in reports that were sent. */
const PAST_DAYS = 30;
/** Maintenance is announced. */
const AHEAD_DAYS = 30;

/** Everything that is wrong with the time of an outage. */
export function windowFaults({ from, to }: Window, now: Date): Fault[] {
  const faults: Fault[] = [];
  const days = (Date.parse(from) - now.getTime()) / DAY_MS;
  if (days < -PAST_DAYS) faults.push(fault('too-long-ago', 'from', 'must lie within the last 30 days', from));
  if (days > AHEAD_DAYS)
    faults.push(fault('too-far-ahead', 'from', 'must lie within the next 30 days', from));
  if (to !== null && Date.parse(to) <= Date.parse(from))
    faults.push(fault('order', 'to', 'must be later than from', to));
  return faults;
}

/** Whether an outage that stands can be over at that instant: it has begun, and nobody knows the future. */
export function endFaults({ from }: Pick<Outage, 'from'>, to: string, now: Date): Fault[] {
  if (Date.parse(to) > now.getTime()) return [fault('future', 'to', 'must not lie in the future', to)];
  return Date.parse(to) <= Date.parse(from) ? [fault('order', 'to', 'must be later than from', to)] : [];
}

const fault = (code: string, field: string, message: string, value: string): Fault => ({
  code: `validation.${code}`,
  field: `/${field}`,
  message: `${field} ${message}`,
  value,
});

/** What may be done with an outage in each state. */
export const OUTAGE_ACTIONS = {
  PROPOSED: ['declaration', 'denial'],
  DECLARED: ['ending', 'denial'],
  ENDED: ['denial'],
  DENIED: [],
} as const satisfies Record<OutageState, readonly string[]>;

export type OutageAction = 'declaration' | 'denial' | 'ending';

export const allows = (state: OutageState, action: OutageAction): boolean =>
  (OUTAGE_ACTIONS[state] as readonly string[]).includes(action);

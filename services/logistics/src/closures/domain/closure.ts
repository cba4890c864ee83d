import { millisecondsOf } from '@onegate/codes';
import type { Fault } from '@onegate/problems';

/** Whether this gate is closed, or the one on the other side: nobody passes the barrier either way. */
export const CLOSURE_KINDS = ['CLOSED', 'NEIGHBOUR_CLOSED'] as const;
export type ClosureKind = (typeof CLOSURE_KINDS)[number];

/** Classes of border gates (Decree 112/2014/NĐ-CP). */
export const GATE_CLASSES = ['INTERNATIONAL', 'MAIN', 'SECONDARY'] as const;
export type GateClass = (typeof GATE_CLASSES)[number];

/** Who can decide that nobody passes; NEIGHBOUR: the authorities on the other side. */
export const AUTHORITIES = [
  'PRIME_MINISTER',
  'PROVINCE_CHAIR',
  'PROVINCE_BORDER_COMMAND',
  'BORDER_STATION',
  'NEIGHBOUR',
] as const;
export type Authority = (typeof AUTHORITIES)[number];

const NOT_AT_ALL = 'PT0S';

/**
 * How long each may close a gate of each class: Decree 112/2014/NĐ-CP, article 17, and the Law on Border Guard 2020,
 * article 11, paragraph 4. Null: as long as it decides.
 */
const MAXIMA = {
  PRIME_MINISTER: { INTERNATIONAL: null, MAIN: null, SECONDARY: null },
  PROVINCE_CHAIR: { INTERNATIONAL: NOT_AT_ALL, MAIN: 'PT24H', SECONDARY: null },
  PROVINCE_BORDER_COMMAND: { INTERNATIONAL: NOT_AT_ALL, MAIN: 'PT6H', SECONDARY: 'PT12H' },
  BORDER_STATION: { INTERNATIONAL: NOT_AT_ALL, MAIN: NOT_AT_ALL, SECONDARY: 'PT6H' },
  NEIGHBOUR: { INTERNATIONAL: null, MAIN: null, SECONDARY: null },
} as const satisfies Record<Authority, Record<GateClass, string | null>>;

export const maximumOf = (authority: Authority, gateClass: GateClass): string | null =>
  MAXIMA[authority][gateClass];

export interface Window {
  readonly from: Date;
  /** Null while nobody knows. */
  readonly to: Date | null;
}

export interface Closure extends Window {
  readonly id: string;
  readonly version: number;
  readonly gate: string;
  readonly kind: ClosureKind;
  readonly authority: Authority;
  readonly decision: string;
  readonly legalBasis: string;
  readonly declaredAt: Date;
  readonly reopenedAt: Date | null;
  /** When it was taken back before it began: it closes nothing. */
  readonly takenBackAt: Date | null;
}

/** Whether it lasts longer than that authority may close such a gate. It is recorded all the same, and flagged. */
export function isBeyondMaximum(
  { from, to, authority }: Pick<Closure, 'from' | 'to' | 'authority'>,
  gateClass: GateClass,
  now: Date,
): boolean {
  const maximum = maximumOf(authority, gateClass);
  if (maximum === null) return false;
  const end = to ?? (now > from ? now : from);
  return end.getTime() - from.getTime() > millisecondsOf(maximum) || maximum === NOT_AT_ALL;
}

export const covers = ({ from, to }: Window, at: Date): boolean => from <= at && (to === null || at < to);

/** Whether nothing of a time is left outside. */
export const coversAll = (window: Window, span: { readonly from: Date; readonly to: Date }): boolean =>
  window.from <= span.from && (window.to === null || span.to <= window.to);

const DAY_MS = 86_400_000;
const DAYS = 30;

/** Everything that is wrong with a closure that is declared. */
export function closureFaults(
  { from, to, kind, authority }: Window & Pick<Closure, 'kind' | 'authority'>,
  now: Date,
): Fault[] {
  const faults: Fault[] = [];
  const days = (from.getTime() - now.getTime()) / DAY_MS;
  if (days < -DAYS) faults.push(fault('too-long-ago', 'from', 'must lie within the last 30 days', from));
  if (days > DAYS) faults.push(fault('too-far-ahead', 'from', 'must lie within the next 30 days', from));
  if (to !== null && to <= from) faults.push(fault('order', 'to', 'must be later than from', to));
  if ((kind === 'NEIGHBOUR_CLOSED') !== (authority === 'NEIGHBOUR'))
    faults.push({
      code: 'validation.not-on-list',
      field: '/authority',
      message: 'authority must be NEIGHBOUR for the neighbour’s closure, and only for it',
      value: authority,
    });
  return faults;
}

/** Whether its end has come, or was said, or it never begins. */
export const isOver = (
  { to, reopenedAt, takenBackAt }: Pick<Closure, 'to' | 'reopenedAt' | 'takenBackAt'>,
  now: Date,
): boolean => reopenedAt !== null || takenBackAt !== null || (to !== null && to <= now);

/** Whether nobody passes the barrier at an instant. */
export const closes = (closure: Closure, at: Date): boolean =>
  closure.takenBackAt === null && covers(closure, at);

/** The closure, taken back before it began. */
export const takenBack = (closure: Closure, now: Date): Closure => ({
  ...closure,
  version: closure.version + 1,
  takenBackAt: now,
});

/** The closure with its end. */
export const reopened = (closure: Closure, to: Date, now: Date): Closure => ({
  ...closure,
  version: closure.version + 1,
  to,
  reopenedAt: now,
});

/** What is wrong with the end of one. */
export function reopeningFaults({ from }: Window, to: Date, now: Date): Fault[] {
  if (to > now) return [fault('future', 'to', 'must not lie in the future', to)];
  return to <= from ? [fault('order', 'to', 'must be later than from', to)] : [];
}

const fault = (code: string, field: string, message: string, value: Date): Fault => ({
  code: `validation.${code}`,
  field: `/${field}`,
  message: `${field} ${message}`,
  value: value.toISOString(),
});

import { isDuration, millisecondsOf } from '@onegate/codes';
import type { Fault } from '@onegate/problems';
import { LIMIT_ROWS, type LimitRow } from './catalogue.ts';

/** What makes a time limit impossible. */
export const FAULTS = {
  'clearance.time-limit.unknown': 'is not the name of a time limit: see the list for the names',
  'clearance.time-limit.repeated': 'is named twice',
  'clearance.time-limit.duration': 'must be an ISO 8601 duration of days, hours, minutes and whole seconds',
  'clearance.time-limit.zero': 'must be longer than nothing',
  'clearance.time-limit.maximum': 'is longer than a gate may set it: see the maximum in the list',
  'clearance.time-limit.order': 'the usual offer must not stand longer than the longest one',
  'clearance.time-limit.planned':
    'a later change is planned: say that it is withdrawn, or choose a later time',
} as const;

/** One fault, at its place in the request. */
export const faultAt = (code: keyof typeof FAULTS, field: string, value?: unknown): Fault => ({
  code,
  field,
  message: `${field.split('/').at(-1) ?? field} ${FAULTS[code]}`,
  ...(value !== undefined && { value }),
});

/** What is wrong with one time: null takes the gate's own away. */
export function timeFaults(name: string, time: unknown, field: string): Fault[] {
  const row = LIMIT_ROWS.get(name);
  if (!row) return [faultAt('clearance.time-limit.unknown', `${field}/name`, name)];
  if (time === null) return [];
  const code = typeof time === 'string' && isDuration(time) ? boundsFault(row, time) : NO_DURATION;
  return code === undefined ? [] : [faultAt(code, `${field}/time`, time)];
}

const NO_DURATION = 'clearance.time-limit.duration';

function boundsFault({ maximum }: LimitRow, time: string): keyof typeof FAULTS | undefined {
  const length = millisecondsOf(time);
  if (length === 0) return 'clearance.time-limit.zero';
  return length > millisecondsOf(maximum) ? 'clearance.time-limit.maximum' : undefined;
}

type Times = Readonly<Record<string, string>>;

/** Whether the usual offer stands longer than any may. */
export const isOutOfOrder = (targets: Times): boolean =>
  lengthOf(targets, 'HANDOVER_OFFER') > lengthOf(targets, 'HANDOVER_LONGEST');

const lengthOf = (targets: Times, name: string): number =>
  millisecondsOf(targets[name] ?? LIMIT_ROWS.get(name)?.standard ?? 'PT0S');

import type { Fault } from '@onegate/problems';
import type { LimitsVersion } from '../../register/domain/register.ts';
import { periodOf } from '../../register/keep/domain/rules.ts';
import { faultAt, isOutOfOrder, timeFaults } from './limit-faults.ts';

export interface AskedTime {
  readonly name: string;
  /** Null: as everywhere. */
  readonly time: string | null;
}

export interface AskedLimits {
  /** From when it counts; absent: at once. */
  readonly from?: string | undefined;
  /** Whether changes planned for later give way. */
  readonly withdrawPlanned?: boolean | undefined;
  readonly limits: readonly AskedTime[];
}

/** The version that follows, and those planned that give way to it. */
export interface NextLimits extends Pick<LimitsVersion, 'from' | 'targets'> {
  readonly withdrawn: readonly number[];
}

type Changed =
  { readonly ok: true; readonly next: NextLimits } | { readonly ok: false; readonly faults: Fault[] };

/**
 * What a gate's limits become. A version is whole: what was asked on top of what holds when it begins. What holds
 * already is never touched, because records keep it.
 */
export function changeLimits(
  versions: readonly LimitsVersion[],
  asked: AskedLimits,
  earliest: string,
): Changed {
  const { period, faults } = periodOf({ from: asked.from }, earliest);
  const { from } = period;
  const planned = versions.filter((version) => version.from >= from);
  if (planned.length > 0 && asked.withdrawPlanned !== true)
    faults.push(faultAt('clearance.time-limit.planned', '/from', planned[0]?.from));
  faults.push(...timesFaults(asked.limits));
  const base = inForce(versions, from)?.targets ?? {};
  const targets = faults.length > 0 ? base : withTimes(base, asked.limits);
  if (isOutOfOrder(targets)) faults.push(orderFault(asked.limits));
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, next: { from, targets, withdrawn: planned.map(({ version }) => version) } };
}

/** The version that holds just before an instant. */
const inForce = (versions: readonly LimitsVersion[], at: string): LimitsVersion | undefined =>
  versions
    .filter(({ from }) => from < at)
    .sort((one, other) => (one.from < other.from ? -1 : 1))
    .at(-1);

function timesFaults(limits: readonly AskedTime[]): Fault[] {
  const seen = new Set<string>();
  return limits.flatMap(({ name, time }, index) => {
    const field = `/limits/${index}`;
    if (seen.has(name)) return [faultAt('clearance.time-limit.repeated', `${field}/name`, name)];
    seen.add(name);
    return timeFaults(name, time, field);
  });
}

function orderFault(limits: readonly AskedTime[]): Fault {
  const index = limits.findIndex(({ name }) => name.startsWith('HANDOVER_'));
  return faultAt('clearance.time-limit.order', index < 0 ? '/limits' : `/limits/${index}/time`);
}

/** The times of a version with some of them changed. */
export function withTimes(
  targets: Readonly<Record<string, string>>,
  changes: readonly AskedTime[],
): Record<string, string> {
  const times = new Map(Object.entries(targets));
  for (const { name, time } of changes) {
    if (time === null) times.delete(name);
    else times.set(name, time);
  }
  return Object.fromEntries(times);
}

/** The times of a version as a list, by name. */
export const timesOf = (targets: Readonly<Record<string, string>>): { name: string; time: string }[] =>
  Object.entries(targets)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, time]) => ({ name, time }));

import { Refusal } from '@onegate/problems';
import { timesOf } from './domain/change-limits.ts';
import { LIMIT_ROWS } from './domain/catalogue.ts';
import type { KeptLimits } from './limits.repository.ts';
import type { LimitsVersionView, TimeLimitsView, TimeLimitView } from './time-limits.view.ts';

/**
 * The limits of a gate at an instant; before its first version there were none to ask for.
 * @param versions all of the gate, the newest first
 * @throws Refusal when the gate did not stand then
 */
export function limitsAt(gate: string, versions: readonly KeptLimits[], at: string): TimeLimitsView {
  const standing = versions
    .filter(({ withdrawnBy }) => withdrawnBy === null)
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  const held = standing.findLast(({ from }) => from <= at);
  if (!held) throw new Refusal('clearance.time-limits.not-yet');
  const planned = standing.filter(({ from }) => from > at).map(({ version, from }) => ({ version, from }));
  const newestVersion = versions[0]?.version ?? held.version;
  const items = [...LIMIT_ROWS.keys()].map((name) => limitView(name, held.targets));
  return { gate, version: held.version, newestVersion, from: held.from, items, planned };
}

function limitView(name: string, targets: Readonly<Record<string, string>>): TimeLimitView {
  const { meaning = '', standard, maximum = '', byLaw = false } = LIMIT_ROWS.get(name) ?? {};
  const time = targets[name] ?? standard;
  return {
    name,
    meaning,
    ...(time !== undefined && { time }),
    own: targets[name] !== undefined,
    ...(standard !== undefined && { standard }),
    maximum,
    byLaw,
  };
}

export const versionView = ({
  version,
  from,
  keptBy,
  keptAt,
  withdrawnBy,
  targets,
}: KeptLimits): LimitsVersionView => ({
  version,
  from,
  ...(withdrawnBy !== null && { withdrawnBy }),
  keptBy,
  keptAt,
  limits: timesOf(targets),
});

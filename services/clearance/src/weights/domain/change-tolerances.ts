import { compareDecimals } from '@onegate/codes';
import type { Fault } from '@onegate/problems';
import { periodOf } from '../../register/keep/domain/rules.ts';
import { type GoodsClass, HIGHEST_PERCENT, type ToleranceVersion } from './tolerances.ts';

/** What makes a tolerance impossible. */
export const FAULTS = {
  'clearance.weight-tolerance.repeated': 'is named twice',
  'clearance.weight-tolerance.highest': 'is more than a gate may allow: at most 50 per cent',
  'clearance.weight-tolerance.planned': 'must be later than that of the newest version',
} as const;

const fault = (code: keyof typeof FAULTS, field: string, value: unknown): Fault => ({
  code,
  field,
  message: `${field.split('/').at(-1) ?? field} ${FAULTS[code]}`,
  value,
});

interface Asked {
  readonly from?: string | undefined;
  readonly tolerances: readonly { readonly goods: GoodsClass; readonly percent: string | null }[];
}

type Changed =
  | { readonly ok: true; readonly next: Pick<ToleranceVersion, 'version' | 'from' | 'percents'> }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** A version is whole: what was asked on top of the newest. @param versions the newest first */
export function changeTolerances(
  versions: readonly ToleranceVersion[],
  asked: Asked,
  earliest: string,
): Changed {
  const [newest] = versions;
  const { period, faults } = periodOf({ from: asked.from }, earliest);
  if (newest && period.from <= newest.from)
    faults.push(fault('clearance.weight-tolerance.planned', '/from', newest.from));
  const percents = new Map(Object.entries(newest?.percents ?? {}));
  const seen = new Set<string>();
  for (const [index, { goods, percent }] of asked.tolerances.entries()) {
    const field = `/tolerances/${index}`;
    if (seen.has(goods)) faults.push(fault('clearance.weight-tolerance.repeated', `${field}/goods`, goods));
    seen.add(goods);
    if (percent !== null && compareDecimals(percent, HIGHEST_PERCENT) > 0)
      faults.push(fault('clearance.weight-tolerance.highest', `${field}/percent`, percent));
    if (percent === null) percents.delete(goods);
    else percents.set(goods, percent);
  }
  if (faults.length > 0) return { ok: false, faults };
  const next = { version: (newest?.version ?? 0) + 1, from: period.from };
  return { ok: true, next: { ...next, percents: Object.fromEntries(percents) } };
}

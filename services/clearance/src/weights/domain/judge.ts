import {
  addDecimals,
  canonicalDecimal,
  compareDecimals,
  multiplyDecimals,
  subtractDecimals,
  sumDecimals,
} from '@onegate/codes';
import { isOnTruck } from '../../movement/domain/legs.ts';
import type { MovementFile } from '../../movement/domain/movement-file.ts';
import { classOfChapter, percentOf, type ToleranceVersion } from './tolerances.ts';

/** What the weighbridge says of a load, beside what was declared of it; kilograms. */
export interface Judgement {
  /** Weighed with the load, less weighed without it. */
  readonly loadKg: string;
  /** Gross weight of all goods on the truck: the load includes what they are packed in. */
  readonly declaredKg: string;
  /** How far the two may differ. */
  readonly allowedKg: string;
  readonly beyond: boolean;
}

const PERCENT = '0.01';

/** Undefined where there is nothing to be judged: not weighed full and empty, nothing aboard, or declared before weights were kept. */
export function judge(
  file: MovementFile,
  percents: ToleranceVersion['percents'] = {},
): Judgement | undefined {
  const aboard = Object.entries(file.carried).filter(
    ([id]) => isOnTruck(file, id) && file.parents?.[id] === undefined,
  );
  const weights = aboard.map(([, { grossKg }]) => grossKg);
  if (!file.weighed || weights.length === 0 || weights.includes(undefined)) return undefined;
  const byChapter = weights.flatMap((grossKg) => Object.entries(grossKg ?? {}));
  if (byChapter.length === 0) return undefined;
  const declaredKg = sumDecimals(byChapter.map(([, kg]) => kg));
  const allowedKg = byChapter
    .map(([chapter, kg]) =>
      multiplyDecimals(multiplyDecimals(kg, percentOf(classOfChapter(chapter), percents)), PERCENT),
    )
    .reduce(addDecimals, '0');
  const loadKg = subtractDecimals(file.weighed.grossKg, file.weighed.tareKg);
  const difference = subtractDecimals(loadKg, declaredKg).replace('-', '');
  return {
    loadKg: canonicalDecimal(loadKg),
    declaredKg: canonicalDecimal(declaredKg),
    allowedKg: canonicalDecimal(allowedKg),
    beyond: compareDecimals(difference, allowedKg) > 0,
  };
}

import { addDecimals, compareDecimals } from '@onegate/codes';
import type { FactData } from '@onegate/contracts';
import type { Fault } from '@onegate/problems';
import type { Cargo } from '../../cargo/cargo.ts';

export type Part = FactData<'transshipment.completed'>['parts'][number];

export interface Amount {
  readonly packages: number;
  readonly grossWeightKg: string;
}

/** What was counted of one shipment at the end. */
export interface Counted {
  readonly shipmentId: string;
  readonly moved: Amount;
  readonly kept: Amount;
}

/** Everything by which the counts do not say where all of the goods went: nothing may appear or vanish on the way. */
export function faultsOfBalance(counted: readonly Counted[], cargo: readonly Cargo[]): Fault[] {
  const ids = counted.map(({ shipmentId }) => shipmentId);
  const missing = cargo
    .filter(({ shipmentId }) => !ids.includes(shipmentId))
    .map(({ shipmentId }) => ({
      code: 'transshipment.not-counted',
      field: '/counts',
      message: `shipment ${shipmentId} was not counted`,
    }));
  return [...missing, ...counted.flatMap((count, index) => faultsOfCount(count, index, ids, cargo))];
}

function faultsOfCount(
  { shipmentId, moved, kept }: Counted,
  index: number,
  ids: readonly string[],
  cargo: readonly Cargo[],
): Fault[] {
  const at = `/counts/${index}`;
  const there = cargo.find((one) => one.shipmentId === shipmentId);
  if (!there)
    return [
      {
        code: 'transshipment.not-in-it',
        field: `${at}/shipmentId`,
        message: 'it is not part of this transshipment',
        value: shipmentId,
      },
    ];
  const faults: Fault[] = [];
  const fault = (code: string, field: string, message: string): void =>
    void faults.push({ code, field: `${at}${field}`, message });
  if (ids.indexOf(shipmentId) !== index)
    fault('transshipment.counted-twice', '/shipmentId', 'it was counted already');
  if (moved.packages + kept.packages !== there.packages)
    fault('transshipment.packages', '', `moved and kept packages must make ${there.packages}`);
  if (compareDecimals(addDecimals(moved.grossWeightKg, kept.grossWeightKg), there.grossWeightKg) !== 0)
    fault('transshipment.weight', '', `moved and kept weight must make ${there.grossWeightKg} kg`);
  if (isNothing(moved)) fault('transshipment.nothing-moved', '/moved', 'something of it must have moved');
  if (isHalfNothing(moved) || isHalfNothing(kept))
    fault('transshipment.half-empty', '', 'packages have weight, and weight is in packages');
  return faults;
}

const isZero = (weight: string): boolean => compareDecimals(weight, '0') === 0;
const isHalfNothing = ({ packages, grossWeightKg }: Amount): boolean =>
  packages === 0 && !isZero(grossWeightKg);

export const isNothing = ({ packages, grossWeightKg }: Amount): boolean =>
  packages === 0 && isZero(grossWeightKg);

/** The part of each shipment: one that went only in part gets a child. @param mint a new child's id and reference */
export const partsOf = (
  counted: readonly Counted[],
  cargo: readonly Cargo[],
  mint: () => { shipmentId: string; ref: string },
): Part[] =>
  counted.flatMap(({ shipmentId, moved, kept }) => {
    const there = cargo.find((one) => one.shipmentId === shipmentId);
    if (!there) return [];
    const child = isNothing(kept) ? {} : { child: mint() };
    return [{ homeMovementId: there.homeMovementId, shipmentId, ...child, moved, kept }];
  });

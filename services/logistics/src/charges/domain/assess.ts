import { canonicalDecimal, compareDecimals, type Direction, sumDecimals } from '@onegate/codes';
import type { FactData } from '@onegate/contracts';

type Declaration = FactData<'declaration.accepted'>['declaration'];
type Money = FactData<'charges.assessed'>['total'];

/** One line of the gate's published tariff: a fixed sum, and to which trucks it applies. */
export interface Tariff {
  readonly code: string;
  readonly amount: Money;
  readonly applies: {
    readonly direction?: Direction;
    readonly loaded?: boolean;
    readonly minWeightKg?: string;
  };
}

export interface Assessment {
  readonly items: readonly { readonly code: string; readonly amount: Money }[];
  readonly total: Money;
}

/** What a truck of this declaration owes: every tariff whose conditions all hold, in the order of the tariff. */
export function assess(declaration: Declaration, tariffs: readonly Tariff[], currency: string): Assessment {
  const items = tariffs
    .filter((tariff) => applies(tariff, declaration))
    .map(({ code, amount }) => ({ code, amount: { ...amount, amount: canonicalDecimal(amount.amount) } }));
  const total = canonicalDecimal(sumDecimals(items.map((item) => item.amount.amount)));
  return { items, total: { amount: total, currency } };
}

export const isLoaded = (declaration: Declaration): boolean =>
  declaration.shipments.some((shipment) => shipment.goods.length > 0);

/** Kilograms: the declared gross weight of the vehicle, else of the goods. */
export function weightOf({ vehicle, shipments }: Declaration): string {
  const goods = shipments.flatMap((shipment) => shipment.goods);
  return vehicle.grossWeightKg ?? sumDecimals(goods.map((line) => line.grossWeightKg));
}

function applies({ applies: { direction, loaded, minWeightKg } }: Tariff, declaration: Declaration): boolean {
  return (
    (direction === undefined || direction === declaration.direction) &&
    (loaded === undefined || loaded === isLoaded(declaration)) &&
    (minWeightKg === undefined || compareDecimals(weightOf(declaration), minWeightKg) >= 0)
  );
}

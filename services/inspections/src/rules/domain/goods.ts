import type { GoodsFacts, ShipmentFacts } from './rule.ts';

/**
 * HS prefixes of goods under plant quarantine: live plants to vegetable plaiting materials (chapters 06 to 14),
 * cocoa beans, residues and fodder, unmanufactured tobacco, wood, raw cotton. Source: the list of objects subject to
 * plant quarantine under Luật Bảo vệ và kiểm dịch thực vật 2013, by HS heading.
 */
export const PLANT_PREFIXES = [
  ...['06', '07', '08', '09', '10', '11', '12', '13', '14'],
  ...['1801', '23', '2401', '44', '5201'],
] as const;

/** HS prefixes of goods under animal quarantine: live animals to products of animal origin, and prepared meat and fish. */
export const ANIMAL_PREFIXES = ['01', '02', '03', '04', '05', '16'] as const;

/** The lines whose HS code begins with one of the prefixes. */
export function linesUnder(prefixes: readonly string[], goods: readonly GoodsFacts[]): readonly GoodsFacts[] {
  return goods.filter((line) => prefixes.some((prefix) => line.hsCode.startsWith(prefix)));
}

export const plantGoods = (shipment: ShipmentFacts): readonly GoodsFacts[] =>
  linesUnder(PLANT_PREFIXES, shipment.goods);

export const animalGoods = (shipment: ShipmentFacts): readonly GoodsFacts[] =>
  linesUnder(ANIMAL_PREFIXES, shipment.goods);

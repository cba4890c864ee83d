import type { Schemas } from '@onegate/client';
import { vnaccsNumber } from '@onegate/codes';
import { pickGood } from './goods.ts';
import { Chance } from './random.ts';

export type Direction = 'EXPORT' | 'IMPORT';

type Declaration = Schemas['DeclarationRequest'];

type Packages = NonNullable<Declaration['shipments'][number]['goods'][number]['packages']>['kind'];

/** One truck of the day: what its declarant sends. */
export interface Truck {
  readonly number: number;
  readonly direction: Direction;
  readonly channel: 'GREEN' | 'YELLOW' | 'RED' | undefined;
  readonly declaration: Declaration;
}

/** Truck `number` of a day: the same seed and number give the same truck. Serial numbers make customs numbers and plates unique. */
export function truckOf(
  seed: number,
  number: number,
  serialBase: number,
  enterprises: { shipper: string; carrier: string },
): Truck {
  const chance = new Chance(seed * 1_000_003 + number);
  const direction: Direction = number % 2 === 0 ? 'EXPORT' : 'IMPORT';
  const empty = chance.next() < 0.06;
  const draw = chance.next();
  const channel = empty ? undefined : draw < 0.6 ? 'GREEN' : draw < 0.9 ? 'YELLOW' : 'RED';
  const serial = serialBase + number;
  const declaration: Declaration = {
    gate: 'LT',
    direction,
    carrierEnterprise: enterprises.carrier,
    vehicle: vehicleOf(chance, serial),
    crew: [
      {
        role: 'DRIVER',
        name: `Driver ${number}`,
        documentKind: 'PASSPORT',
        documentNumber: `B${String(serial).padStart(7, '0')}`,
        nationality: 'VN',
      },
    ],
    shipments: channel ? [shipmentOf(chance, direction, channel, serial, enterprises.shipper)] : [],
  };
  return { number, direction, channel, declaration };
}

const LETTERS = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'K',
  'L',
  'M',
  'N',
  'P',
  'R',
  'S',
  'T',
  'U',
  'V',
  'X',
  'Y',
  'Z',
] as const;

function vehicleOf(chance: Chance, serial: number): Declaration['vehicle'] {
  const letter = LETTERS[Math.floor(serial / 100_000) % LETTERS.length] ?? 'C';
  const province = 11 + (Math.floor(serial / (100_000 * LETTERS.length)) % 89);
  const text = `${province}${letter}-${String(serial % 100_000).padStart(5, '0')}`;
  return { plate: { country: 'VN', text }, grossWeightKg: String(chance.whole(24_000, 39_000)) };
}

function shipmentOf(
  chance: Chance,
  direction: Direction,
  channel: 'GREEN' | 'YELLOW' | 'RED',
  serial: number,
  enterprise: string,
): Declaration['shipments'][number] {
  const lines = chance.whole(1, 3);
  return {
    enterprise,
    customsDeclarations: [
      {
        number: vnaccsNumber(direction, serial),
        typeCode: direction === 'EXPORT' ? 'B11' : 'A11',
        officeCode: '38PD',
        channel,
      },
    ],
    goods: Array.from({ length: lines }, () => lineOf(chance, direction)),
  };
}

function lineOf(chance: Chance, direction: Direction): Declaration['shipments'][number]['goods'][number] {
  const good = pickGood(direction, chance.next());
  const kilograms = chance.whole(4_000, 12_000);
  return {
    hsCode: good.hsCode,
    description: good.what,
    origin: direction === 'EXPORT' ? 'VN' : 'KH',
    quantity: { value: String(kilograms), unit: 'KGM' },
    grossWeightKg: String(kilograms + 120),
    packages: { count: Math.ceil(kilograms / 25), kind: good.packages as Packages },
    value: { amount: String(kilograms * good.pricePerKg), currency: 'VND' },
  };
}

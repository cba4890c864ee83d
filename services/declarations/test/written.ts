import { containerNumber, vnaccsNumber } from '@onegate/codes';
import { ENTERPRISE } from './people.ts';

let trucks = 0;

/** A truck that no other test uses. */
export const aPlate = () => {
  trucks += 1;
  return { country: 'VN', text: `81C-${String(10_000 + trucks)}` };
};

export const aDriver = () => ({
  role: 'DRIVER',
  name: 'Nguyen Tai Xe',
  documentKind: 'PASSPORT',
  documentNumber: 'B1234567',
  nationality: 'VN',
  phone: '+84 900 000 001',
});

export const durians = () => ({
  hsCode: '081060',
  description: 'Fresh durians of Mr. Secret',
  origin: 'VN',
  quantity: { value: '18500', unit: 'KGM' },
  grossWeightKg: '19000.5',
  packages: { count: 1850, kind: 'CT' },
  value: { amount: '740000000', currency: 'VND' },
});

export const aCustomsDeclaration = (serial = 12_345_678) => ({
  number: vnaccsNumber('EXPORT', serial),
  typeCode: 'B11',
  officeCode: '38B1',
  channel: 'YELLOW',
});

export const aShipment = (serial?: number) => ({
  enterprise: ENTERPRISE,
  customsDeclarations: [aCustomsDeclaration(serial)],
  goods: [durians()],
});

/** An export of durians on a truck of its own. */
export const anExport = () => ({
  gate: 'LT',
  direction: 'EXPORT',
  vehicle: { plate: aPlate(), containers: [containerNumber('CSQ', 305_438)], grossWeightKg: '32000' },
  crew: [aDriver()],
  expectedArrivalAt: '2099-01-01T08:00:00+07:00',
  shipments: [aShipment()],
});

/** The same with a container whose check digit fails: an officer must look. */
export const anExportToReview = () => {
  const written = anExport();
  return { ...written, vehicle: { ...written.vehicle, containers: ['CSQU3054384'] } };
};

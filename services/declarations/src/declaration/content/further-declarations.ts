const CARRIER = '5900345687';
const SHIPPER = '5900123451';

const plate = (text: string) => ({ country: 'VN', province: 'Gia Lai', text });

const CREW = [
  {
    role: 'DRIVER',
    name: 'Driver Two',
    documentKind: 'PASSPORT',
    documentNumber: 'X0000002',
    nationality: 'VN',
  },
];

const mangoes = (kg: string, count: number) => ({
  hsCode: '080450',
  description: 'Fresh mangoes',
  origin: 'KH',
  quantity: { value: kg, unit: 'KGM' },
  grossWeightKg: kg,
  packages: { count, kind: 'CT' },
  value: { amount: '60000000', currency: 'VND' },
});

const cement = {
  hsCode: '252329',
  description: 'Portland cement',
  origin: 'VN',
  quantity: { value: '20000', unit: 'KGM' },
  grossWeightKg: '20000',
  packages: { count: 400, kind: 'BG' },
  value: { amount: '38000000', currency: 'VND' },
};

const customs = (number: string, typeCode: string) => [
  { number, typeCode, officeCode: '38B1', channel: 'YELLOW' },
];

/** What declarations look like beside the usual one, for the document. */
export const FURTHER_DECLARATIONS = {
  'Another truck of the same customs declaration': {
    gate: 'LT',
    direction: 'EXPORT',
    carrierEnterprise: CARRIER,
    vehicle: { plate: plate('81C-333.22') },
    crew: CREW,
    shipments: [
      { enterprise: SHIPPER, customsDeclarations: customs('301234567820', 'B11'), goods: [cement] },
    ],
  },
  'Two shipments on one truck that comes in': {
    gate: 'LT',
    direction: 'IMPORT',
    carrierEnterprise: CARRIER,
    vehicle: { plate: plate('81C-444.33') },
    crew: CREW,
    shipments: [
      {
        enterprise: SHIPPER,
        customsDeclarations: customs('103000000170', 'A11'),
        goods: [mangoes('6000', 600)],
      },
      {
        enterprise: SHIPPER,
        customsDeclarations: customs('103000000290', 'A11'),
        goods: [mangoes('4000', 400)],
      },
    ],
  },
  'A container number that an officer has to look at': {
    gate: 'LT',
    direction: 'EXPORT',
    carrierEnterprise: CARRIER,
    vehicle: { plate: plate('81C-222.11'), containers: ['CSQU3054384'] },
    crew: CREW,
    shipments: [
      { enterprise: SHIPPER, customsDeclarations: customs('303000000050', 'B11'), goods: [cement] },
    ],
  },
  'An empty truck': {
    gate: 'LT',
    direction: 'EXPORT',
    carrierEnterprise: CARRIER,
    vehicle: { plate: plate('81C-555.44') },
    crew: CREW,
    shipments: [],
  },
};

/** An amendment names only what becomes otherwise. */
export const OTHER_DRIVER = { reasonCode: 'CHANGE_OF_DRIVER', changes: { crew: CREW } };

import { vnaccsNumber } from '@onegate/codes';
import { anExport, aShipment, durians } from '../../../../test/written.ts';
import type { Written } from '../written.ts';
import { checkDeclaration } from './check-declaration.ts';
import { needsReview } from './warnings.ts';

const NOW = new Date('2026-11-24T01:00:00Z');
const check = (changes: object, faultyFields: string[] = []) => {
  const written = { ...anExport(), ...changes } as Written;
  const faults = faultyFields.map((field) => ({ code: 'validation.given', field, message: '' }));
  const findings = checkDeclaration(written, NOW, faults);
  return {
    faults: findings.faults.slice(faults.length).map(({ code, field }) => `${code} ${field}`),
    warnings: findings.warnings.map(({ code, field }) => `${code} ${field}`),
    review: needsReview(findings.warnings),
  };
};
const withCustoms = (change: object) => {
  const shipment = aShipment();
  return {
    shipments: [{ ...shipment, customsDeclarations: [{ ...shipment.customsDeclarations[0], ...change }] }],
  };
};
const withGoods = (change: object) => ({
  shipments: [{ ...aShipment(), goods: [{ ...durians(), ...change }] }],
});
const plate = { country: 'VN', text: '81C-123.45' };

describe('what is written', () => {
  it('has neither fault nor warning when it is in order', () => {
    expect(check({})).toEqual({ faults: [], warnings: [], review: false });
  });

  it.each([
    [
      'no driver',
      { crew: [{ ...anExport().crew[0], role: 'ASSISTANT' }] },
      'declarations.crew.no-driver /crew',
    ],
    [
      'a number of the other direction',
      withCustoms({ number: vnaccsNumber('IMPORT', 7) }),
      'declarations.customs-number.direction /shipments/0/customsDeclarations/0/number',
    ],
    [
      'a procedure of the other direction',
      withCustoms({ typeCode: 'A11' }),
      'declarations.type-code.direction /shipments/0/customsDeclarations/0/typeCode',
    ],
    [
      'no quantity',
      withGoods({ quantity: { value: '0.00', unit: 'KGM' } }),
      'declarations.quantity.zero /shipments/0/goods/0/quantity/value',
    ],
    [
      'no weight',
      withGoods({ grossWeightKg: '0' }),
      'declarations.weight.zero /shipments/0/goods/0/grossWeightKg',
    ],
    [
      'no truck weight',
      { vehicle: { plate, grossWeightKg: '0' } },
      'declarations.weight.zero /vehicle/grossWeightKg',
    ],
    [
      'no container number',
      { vehicle: { plate, containers: ['XX'] } },
      'declarations.container.form /vehicle/containers/0',
    ],
    [
      'a container twice',
      { vehicle: { plate, containers: ['CSQU3054383', 'csqu 305438-3'] } },
      'declarations.container.repeated /vehicle/containers/1',
    ],
  ])('is faulty with %s', (_, changes, fault) => {
    expect(check(changes).faults).toEqual([fault]);
  });

  it('names a customs declaration once in a shipment, with whatever amendment', () => {
    const shipment = aShipment(5);
    const again = {
      ...shipment.customsDeclarations[0],
      number: `${shipment.customsDeclarations[0]?.number}3`,
    };
    const shipments = [
      { ...shipment, customsDeclarations: [...shipment.customsDeclarations, again] },
      shipment,
    ];
    expect(check({ shipments }).faults).toEqual([
      'declarations.customs-number.repeated /shipments/0/customsDeclarations/1/number',
    ]);
  });

  it('has a bound over all shipments', () => {
    const shipments = Array.from({ length: 6 }, () => ({
      ...aShipment(),
      goods: Array(100).fill(durians()),
    }));
    expect(check({ shipments }).faults).toEqual(['declarations.goods.too-many /shipments']);
  });

  it.each([
    ['a prefix', withCustoms({ number: '20123456782' }), 'customs-declaration.prefix', false],
    ['a check digit', withCustoms({ number: '30123456780' }), 'customs-declaration.check-digit', false],
    ['a plate', { vehicle: { plate: { country: 'VN', text: 'ABC' } } }, 'plate.pattern', false],
    ['a past arrival', { expectedArrivalAt: '2026-11-24T07:59:59+07:00' }, 'arrival.past', false],
    ['a weight', { vehicle: { plate, grossWeightKg: '19000.4' } }, 'vehicle.lighter-than-goods', false],
    ['a tax code', { carrierEnterprise: '5900123450' }, 'tax-code.check-digit', false],
    ['a container', { vehicle: { plate, containers: ['CSQU3054384'] } }, 'container.check-digit', true],
  ])('is odd with %s', (_, changes, warning, review) => {
    const found = check(changes);
    expect(found.faults).toEqual([]);
    expect(found.warnings.map((text) => text.split(' ')[0])).toEqual([warning]);
    expect(found.review).toBe(review);
  });

  it('is not judged again where it depends on what is faulty already, and all the rest is', () => {
    const changes = { ...withCustoms({ typeCode: 'A11', number: vnaccsNumber('IMPORT', 7) }), crew: [] };
    expect(check(changes, ['/direction']).faults).toEqual(['declarations.crew.no-driver /crew']);
    expect(check(changes, ['/crew', '/shipments/0/customsDeclarations/0/number']).faults).toEqual([
      'declarations.type-code.direction /shipments/0/customsDeclarations/0/typeCode',
    ]);
  });

  it.each([undefined, null, 'text', 7, [], [null], [7], [{}]])('never throws on faulty parts: %j', (part) => {
    const written = {
      vehicle: part,
      crew: part,
      shipments: part,
      carrierEnterprise: part,
      expectedArrivalAt: part,
    };
    const all = ['/vehicle', '/crew', '/shipments', '/carrierEnterprise', '/expectedArrivalAt', '/direction'];
    expect(() => check(written, all)).not.toThrow();
  });
});

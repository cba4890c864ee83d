import { sampleFact } from '@onegate/contracts';
import { assess, isLoaded, type Tariff, weightOf } from './assess.ts';

type Declaration = Parameters<typeof isLoaded>[0];

const vnd = (amount: string) => ({ amount, currency: 'VND' });
const tariffs: readonly Tariff[] = [
  { code: 'EXPORT', amount: vnd('200000.0000'), applies: { direction: 'EXPORT', loaded: true } },
  { code: 'IMPORT', amount: vnd('250000'), applies: { direction: 'IMPORT', loaded: true } },
  { code: 'HEAVY', amount: vnd('100000.50'), applies: { minWeightKg: '30000' } },
];

const sample = sampleFact('declaration.accepted').data;
const declared = (over: Partial<Declaration> = {}): Declaration => ({ ...sample.declaration, ...over });
const light = { ...sample.declaration.vehicle, grossWeightKg: '29999.999' };

describe('charges', () => {
  it('are every tariff whose conditions hold', () => {
    const { items, total } = assess(declared(), tariffs, 'VND');
    expect(items.map((item) => item.code)).toEqual(['EXPORT', 'HEAVY']);
    expect(items[0]?.amount).toEqual(vnd('200000'));
    expect(total).toEqual(vnd('300000.5'));
  });

  it('depend on direction and on the exact weight', () => {
    const { items } = assess(declared({ direction: 'IMPORT', vehicle: light }), tariffs, 'VND');
    expect(items.map((item) => item.code)).toEqual(['IMPORT']);
  });

  it('are nothing for an empty, light truck', () => {
    const { items, total } = assess(declared({ shipments: [], vehicle: light }), tariffs, 'VND');
    expect(items).toEqual([]);
    expect(total).toEqual(vnd('0'));
  });

  it('weigh the goods where no vehicle weight is declared', () => {
    const { grossWeightKg: _, ...vehicle } = light;
    const goods = sample.declaration.shipments.flatMap((shipment) => shipment.goods);
    expect(weightOf(declared({ vehicle }))).toBe(goods[0]?.grossWeightKg);
    expect(isLoaded(declared({ shipments: [] }))).toBe(false);
  });
});

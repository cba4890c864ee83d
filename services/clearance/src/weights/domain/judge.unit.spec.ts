import { TestMovement } from '../../../test/a-movement.ts';
import { judge } from './judge.ts';

const aboard = (...shipments: readonly Readonly<Record<string, string>>[]) => {
  const movement = new TestMovement('IMPORT', shipments.length).submitted();
  const carried = Object.fromEntries(
    shipments.map((grossKg, index) => {
      const id = movement.idOf(index);
      return [id, { ...movement.file.carried[id]!, grossKg }];
    }),
  );
  const weighed = { grossKg: '30300', tareKg: '10000', at: '2026-11-24T01:05:00.000Z' };
  return { ...movement.file, carried, weighed };
};

describe('a load that was weighed full and empty', () => {
  it.each([
    [
      'within, to the kilogram',
      { '08': '19708.74' },
      { loadKg: '20300', allowedKg: '591.2622', beyond: false },
    ],
    ['beyond, above', { '08': '19700' }, { declaredKg: '19700', allowedKg: '591', beyond: true }],
    ['beyond, below', { '84': '20600' }, { allowedKg: '206', beyond: true }],
    ['of a chapter in no class', { '84': '20200' }, { allowedKg: '202', beyond: false }],
  ])('is %s', (_, goods, expected) => {
    expect(judge(aboard(goods))).toMatchObject(expected);
  });

  it('may differ by what each class of all its shipments may', () => {
    expect(judge(aboard({ '08': '10000', '84': '100' }, { '44': '9800' }))).toEqual({
      ...{ loadKg: '20300', declaredKg: '19900', allowedKg: '791', beyond: false },
    });
  });

  it('is judged by the gate’s own tolerances where it has any', () => {
    const file = aboard({ '08': '20000' });
    expect(judge(file)?.beyond).toBe(false);
    expect(judge(file, { FRESH: '1.4' })).toMatchObject({ allowedKg: '280', beyond: true });
    expect(judge(file, { BULK: '0' })?.beyond).toBe(false);
  });

  it('is not judged where a weight is missing', () => {
    const file = aboard({ '08': '20000' });
    const { weighed: _, ...unweighed } = file;
    expect(judge(unweighed)).toBeUndefined();
    const [id = ''] = Object.keys(file.carried);
    const { grossKg: __, ...old } = file.carried[id]!;
    expect(judge({ ...file, carried: { [id]: old } })).toBeUndefined();
    expect(judge({ ...file, carried: {} })).toBeUndefined();
    expect(judge(aboard({}))).toBeUndefined();
  });
});

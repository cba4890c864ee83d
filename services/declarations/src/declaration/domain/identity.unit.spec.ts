import { type Identity, identified, matchShipments } from './identity.ts';

const identity = (name: string): Identity => ({
  shipmentId: name,
  ref: `ref-${name}`,
  trackingCode: `code-${name}`,
});
const known = [identity('a'), identity('b'), identity('c')];
const match = (...ids: (string | undefined)[]) => {
  const matching = matchShipments(
    ids.map((shipmentId) => ({ shipmentId })),
    known,
  );
  return matching.ok ? matching.matched.map((found) => found?.shipmentId) : matching.unknownAt;
};

describe('the identity of a shipment', () => {
  it('follows the id that is written', () => {
    expect(match('c', 'a')).toEqual(['c', 'a']);
  });

  it('follows the place where no id is written', () => {
    expect(match(undefined, undefined)).toEqual(['a', 'b']);
  });

  it('is new where the one at that place is named elsewhere, or there is none', () => {
    expect(match('b', undefined, undefined, undefined)).toEqual(['b', undefined, 'c', undefined]);
  });

  it('is refused at every place that names an unknown shipment or one twice', () => {
    expect(match('a', 'x', 'b', 'b')).toEqual([1, 2, 3]);
  });

  it('is put on contents in order, without anything else', () => {
    const content = { enterprise: 'KH:1', customsDeclarations: [], goods: [] };
    const withMore = { ...identity('a'), goods: ['old'] };
    expect(identified([content], [withMore])).toEqual([{ ...identity('a'), ...content }]);
    expect(() => identified([content], [])).toThrow('identity');
  });
});

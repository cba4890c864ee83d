import { ENTERPRISE } from '../../../test/people.ts';
import { anExport, aPlate, aShipment, durians } from '../../../test/written.ts';
import type { Declaration } from '../../declaration/declaration.ts';
import { contentOf } from '../../declaration/domain/normalise.ts';
import type { Written } from '../../declaration/domain/written.ts';
import { merge } from './merge.ts';

const written = { ...anExport(), shipments: [aShipment(1), aShipment(2)] } as Written;
const content = contentOf(written, ENTERPRISE);
const shipments = content.shipments.map((shipment, index) => ({
  shipmentId: `s${index}`,
  ref: `r${index}`,
  trackingCode: 't',
  ...shipment,
}));
const declaration = {
  content: { ...content, shipments },
  crew: [],
  declarantEnterprise: ENTERPRISE,
} as unknown as Declaration;
const merged = (changes: object) => merge(declaration, changes);

describe('an amendment put into its declaration', () => {
  it('replaces the parts given and keeps the others', () => {
    const vehicle = { plate: aPlate() };
    const goods = [{ ...durians(), hsCode: '081090' }];
    const { written: result, unknownAt } = merged({ vehicle, shipments: [{ shipmentId: 's1', goods }] });
    expect(unknownAt).toEqual([]);
    expect(result.vehicle).toBe(vehicle);
    expect(result.shipments[1]?.goods).toBe(goods);
    expect(result.shipments[1]?.customsDeclarations).toHaveLength(1);
    expect(result.shipments[0]?.goods[0]?.hsCode).toBe('081060');
  });

  it('knows the same place in the request and in the declaration', () => {
    const { inDeclaration, inRequest } = merged({ shipments: [{ shipmentId: 's1', goods: [] }] });
    expect(inDeclaration('/changes/shipments/0/goods/2/hsCode')).toBe('/shipments/1/goods/2/hsCode');
    expect(inDeclaration('/changes/vehicle/plate')).toBe('/vehicle/plate');
    expect(inDeclaration('/reasonCode')).toBe('/reasonCode');
    expect(inRequest('/shipments/1/goods/2/hsCode')).toBe('/changes/shipments/0/goods/2/hsCode');
    expect(inRequest('/crew')).toBe('/changes/crew');
  });

  it('finds shipments that are unknown or named twice', () => {
    const { unknownAt } = merged({
      shipments: [{ shipmentId: 's9' }, { shipmentId: 's0', goods: [] }, { shipmentId: 's0', goods: [] }],
    });
    expect(unknownAt).toEqual(['/changes/shipments/0/shipmentId', '/changes/shipments/2/shipmentId']);
  });

  it.each([undefined, null, 'text', { shipments: 'x' }, { shipments: [null, 7] }])(
    'forgives %j',
    (changes) => {
      expect(() => merge(declaration, changes as never)).not.toThrow();
    },
  );
});

import { ENTERPRISE } from '../../../test/people.ts';
import { aDriver, anExport, aShipment } from '../../../test/written.ts';
import type { Declaration } from '../declaration.ts';
import { customsNumbersOf } from './content.ts';
import { contentOf, crewOf } from './normalise.ts';
import { writtenOf } from './rewrite.ts';
import type { Written } from './written.ts';

const written = (changes: object = {}): Written => ({ ...anExport(), ...changes }) as unknown as Written;

describe('what is kept', () => {
  it('has plates, containers, customs numbers, enterprises and times in one form', () => {
    const shipment = aShipment(8);
    const number = shipment.customsDeclarations[0]?.number ?? '';
    const content = contentOf(
      written({
        carrierEnterprise: ' kh:l001 ',
        vehicle: { plate: { country: 'VN', text: '81c 123.45' }, containers: ['csqu 305438-3'] },
        shipments: [
          {
            ...shipment,
            customsDeclarations: [{ ...shipment.customsDeclarations[0], number: `${number}2` }],
          },
        ],
      }),
      ENTERPRISE,
    );
    expect(content).toMatchObject({
      carrierEnterprise: 'KH:L001',
      expectedArrivalAt: '2099-01-01T01:00:00.000Z',
      vehicle: { plate: { key: 'VN:81C12345' }, containers: ['CSQU3054383'] },
      shipments: [{ customsDeclarations: [{ number, amendment: 2 }], goods: [{ line: 1 }] }],
    });
    expect(customsNumbersOf(content)).toEqual([number]);
  });

  it('leaves out what is null, and takes the declarant for the carrier', () => {
    const content = contentOf(
      written({
        carrierEnterprise: null,
        expectedArrivalAt: null,
        vehicle: {
          plate: { country: 'VN', text: '81C-1', province: null },
          trailerPlate: null,
          containers: null,
          grossWeightKg: null,
        },
      }),
      ENTERPRISE,
    );
    expect(content.carrierEnterprise).toBe(ENTERPRISE);
    expect(JSON.stringify(content)).not.toContain('null');
    expect(content).not.toHaveProperty('expectedArrivalAt');
    expect(crewOf([{ ...aDriver(), phone: null } as never])[0]).not.toHaveProperty('phone');
  });

  it('stays the same when it is written anew', () => {
    const content = contentOf(written({ carrierEnterprise: 'KH:1' }), ENTERPRISE);
    const shipments = content.shipments.map((shipment) => ({
      shipmentId: 'a',
      ref: 'b',
      trackingCode: 'c',
      ...shipment,
    }));
    const kept = { content: { ...content, shipments }, crew: [], declarantEnterprise: ENTERPRISE };
    expect(contentOf(writtenOf(kept as unknown as Declaration), ENTERPRISE)).toEqual(content);
  });

  it('is never made of faults', () => {
    expect(() => contentOf(written({ carrierEnterprise: 'nobody' }), ENTERPRISE)).toThrow('unchecked');
  });
});

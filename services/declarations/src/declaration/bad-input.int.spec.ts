import { type BootedService } from '@onegate/testing';
import { bootDeclarations } from '../../test/boot.ts';
import { declarant } from '../../test/people.ts';
import { Story } from '../../test/story.ts';
import { anExport } from '../../test/written.ts';

let service: BootedService;
beforeAll(async () => {
  service = await bootDeclarations();
});
afterAll(async () => {
  await service.close();
});

const FAULTY = {
  gate: 'ZZ',
  direction: 'SIDEWAYS',
  colour: 'red',
  carrierEnterprise: 'nobody',
  vehicle: { plate: { country: 'XX', text: '...' }, containers: ['CSQU30'], grossWeightKg: 32000, wheels: 6 },
  crew: [
    {
      role: 'ASSISTANT',
      name: 'Secret Person\u0000',
      documentKind: 'LETTER',
      documentNumber: 'SECRET 1',
      nationality: 'V',
    },
  ],
  expectedArrivalAt: '2026-12-01T08:00:00',
  shipments: [
    {
      enterprise: 7,
      customsDeclarations: [{ number: '30123', typeCode: 'Z99', officeCode: 'x', channel: 'BLUE' }],
      goods: [
        {
          hsCode: '000000',
          origin: 'VN',
          quantity: { value: '1e999', unit: 'STONE' },
          grossWeightKg: '-1',
          packages: { count: 1.5, kind: 'CT' },
          value: { amount: '99999999999999999999', currency: 'VND' },
        },
        null,
      ],
    },
    'text',
  ],
};

const EXPECTED = [
  '/carrierEnterprise',
  '/colour',
  '/crew',
  '/crew/0/documentKind',
  '/crew/0/documentNumber',
  '/crew/0/name',
  '/crew/0/nationality',
  '/direction',
  '/expectedArrivalAt',
  '/gate',
  '/shipments',
  '/shipments/0/customsDeclarations/0/channel',
  '/shipments/0/customsDeclarations/0/number',
  '/shipments/0/customsDeclarations/0/officeCode',
  '/shipments/0/customsDeclarations/0/typeCode',
  '/shipments/0/enterprise',
  '/shipments/0/goods',
  '/shipments/0/goods/0/grossWeightKg',
  '/shipments/0/goods/0/hsCode',
  '/shipments/0/goods/0/packages/count',
  '/shipments/0/goods/0/quantity/unit',
  '/shipments/0/goods/0/quantity/value',
  '/shipments/0/goods/0/value/amount',
  '/shipments/0/goods/1',
  '/shipments/1',
  '/vehicle/containers/0',
  '/vehicle/grossWeightKg',
  '/vehicle/plate/country',
  '/vehicle/plate/text',
  '/vehicle/wheels',
];

interface Faults {
  errors: { code: string; field: string }[];
}
const fieldsOf = (errors: Faults['errors']) => [...new Set(errors.map(({ field }) => field))].sort();

describe('a body full of faults', () => {
  it('is refused with all of them at once, and without a word about persons', async () => {
    const { status, headers, body } = await service.as(declarant).post<Faults>('/v1/declarations', FAULTY);
    expect(status).toBe(422);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(fieldsOf(body.errors)).toEqual(EXPECTED);
    expect(JSON.stringify(body)).not.toMatch(/secret/i);
    expect(await service.database.query('SELECT FROM declaration')).toEqual([]);
    expect(await service.database.query('SELECT FROM reference')).toEqual([]);
  });

  it('is judged in the same way without storing it', async () => {
    const { status, body } = await service
      .as(declarant)
      .post<{ valid: boolean; faults: Faults['errors'] }>('/v1/declarations/validation', FAULTY, {
        'idempotency-key': '',
      });
    expect([status, body.valid]).toEqual([200, false]);
    expect(fieldsOf(body.faults)).toEqual(EXPECTED);
    const sound = await service.as(declarant).post('/v1/declarations/validation', anExport());
    expect(sound.body).toEqual({ valid: true, review: false, faults: [], warnings: [] });
  });
});

describe('a body that cannot be read', () => {
  it.each([
    ['no JSON', '{"gate":', 400],
    ['a list', '[]', 400],
    ['NaN', '{"gate":NaN}', 400],
    ['a prototype', '{"__proto__":{"gate":"LT"}}', 400],
    ['depth', '{"a":'.repeat(40) + '1' + '}'.repeat(40), 400],
    ['ten megabytes', JSON.stringify({ gate: 'x'.repeat(10 * 1024 * 1024) }), 413],
    ['nothing', '', 422],
  ])('is refused: %s', async (_, text, expected) => {
    const { status, body } = await service.as(declarant).post('/v1/declarations', text);
    expect([status, typeof body['code']]).toEqual([expected, 'string']);
  });

  it.each([
    [{ crew: 'x' }, '/crew'],
    [{ shipments: {} }, '/shipments'],
    [{ vehicle: [] }, '/vehicle'],
    [{ vehicle: null }, '/vehicle'],
    [{ vehicle: { plate: [] } }, '/vehicle/plate'],
    [{ shipments: [[]] }, '/shipments'],
    [{ crew: [[[]]] }, '/crew'],
    [{ shipments: Array(51).fill(anExport().shipments[0]) }, '/shipments'],
    [{ crew: [] }, '/crew'],
    [{ gate: ['LT'] }, '/gate'],
    [{ shipments: [{ ...anExport().shipments[0], goods: [] }] }, '/shipments/0/goods'],
  ])('is refused with the place: %j', async (change, field) => {
    const { status, body } = await service
      .as(declarant)
      .post<Faults>('/v1/declarations', { ...anExport(), ...change });
    expect(status).toBe(422);
    expect(body.errors.map((fault) => fault.field.slice(0, field.length))).toContain(field);
  });
});

describe('the largest declaration', () => {
  it('passes from draft to facts', async () => {
    const [shipment] = anExport().shipments;
    const many = <T>(count: number, item: T | undefined) => Array<T | undefined>(count).fill(item);
    const shipments = many(50, shipment).map((one, index) => ({
      ...one,
      customsDeclarations: many(4, shipment?.customsDeclarations[0]).map((customs, place) => ({
        ...customs,
        number: `30${String(index * 4 + place).padStart(9, '0')}`,
      })),
      goods: many(10, shipment?.goods[0]),
    }));
    const story = new Story(service);
    const accepted = await story.accepted({ ...anExport(), shipments });
    expect(accepted.shipments).toHaveLength(50);
    expect(await story.namesAbout(accepted)).toEqual(['declaration.submitted', 'declaration.accepted']);
  });
});

describe('a change of a draft', () => {
  it('is refused with every fault, and changes nothing', async () => {
    const story = new Story(service);
    const draft = await story.draft();
    const url = `/v1/declarations/${draft.declarationId}`;
    const change = { gate: 'LT', vehicle: { plate: { country: 'VN', text: '' } }, crew: [] };
    const { status, body } = await service.as(declarant).patch<Faults>(url, change, { 'if-match': '"1"' });
    expect(status).toBe(422);
    expect(fieldsOf(body.errors)).toEqual(['/crew', '/gate', '/vehicle/plate/text']);
    expect((await story.read(draft))['version']).toBe(1);
  });
});

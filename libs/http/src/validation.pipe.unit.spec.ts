import type { Refusal } from '@onegate/problems';
import { Checked, Code, Decimal, Id, ListOf, Nested, Text, Texts, Time, Whole } from './fields/index.ts';
import { validationPipe } from './validation.pipe.ts';

class Line {
  @Checked({
    meaning: 'HS code.',
    code: 'hs-code',
    max: 8,
    check: (text) => /^\d{6}$/.test(text),
    should: 'must be six digits',
  })
  readonly hsCode!: string;

  @Decimal({ meaning: 'Weight in kilograms.' })
  readonly weightKg!: string;
}

class Person {
  @Text({ meaning: 'Name.', max: 5, personal: true })
  readonly name!: string;
}

class Request {
  @Code({ meaning: 'Direction.', of: ['EXPORT', 'IMPORT'] })
  readonly direction!: string;

  @Whole({ meaning: 'How many.', min: 1, max: 10 })
  readonly count!: number;

  @Time({ meaning: 'When.' })
  readonly at!: string;

  @Id({ meaning: 'Which.' })
  readonly id!: string;

  @Nested(() => Person, { meaning: 'Who.' })
  readonly person!: Person;

  @ListOf(() => Line, { meaning: 'Lines.', min: 1, max: 2 })
  readonly lines!: Line[];

  @Texts({ meaning: 'Codes.', max: 2, maxLength: 3, optional: true })
  readonly codes?: string[];
}

const GOOD = {
  direction: 'EXPORT',
  count: 3,
  at: '2026-11-24T08:00:00+07:00',
  id: '018f4c1e-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
  person: { name: 'Lan' },
  lines: [{ hsCode: '081060', weightKg: '12.5' }],
};

async function faultsIn(body: unknown): Promise<readonly { code: string; field: string; value?: unknown }[]> {
  try {
    await validationPipe().transform(body, { type: 'body', metatype: Request });
  } catch (error) {
    return (error as Refusal).details.faults ?? [];
  }
  return [];
}

describe('validationPipe', () => {
  it('lets a good body pass', async () => {
    expect(await faultsIn(GOOD)).toEqual([]);
  });

  it('reports every fault at once, with pointers and stable codes', async () => {
    const faults = await faultsIn({
      direction: 'SIDEWAYS',
      count: 1e300,
      at: '2026-11-24T08:00:00',
      id: 'x',
      person: { name: 'Nguyễn Văn A' },
      lines: [
        { hsCode: '12', weightKg: 12.5 },
        { hsCode: '081060', weightKg: '1', extra: 1 },
      ],
      codes: ['\u0007'],
      'a/b': 1,
    });
    expect(faults.map(({ code, field }) => `${code} ${field}`).sort()).toEqual([
      'validation.decimal /lines/0/weightKg',
      'validation.hs-code /lines/0/hsCode',
      'validation.id /id',
      'validation.matches /codes',
      'validation.max /count',
      'validation.max-length /person/name',
      'validation.not-on-list /direction',
      'validation.offset-time /at',
      'validation.unknown-field /a~1b',
      'validation.unknown-field /lines/1/extra',
    ]);
  });

  it('misses nothing that is required, an object as little as a text', async () => {
    const faults = await faultsIn({ lines: [{}, null] });
    expect(faults.map(({ code, field }) => `${code} ${field}`)).toEqual(
      expect.arrayContaining(['validation.object /person', 'validation.object /lines']),
    );
    for (const person of [null, [], 'x', 1, true])
      expect(await faultsIn({ ...GOOD, person })).toMatchObject([
        { code: 'validation.object', field: '/person' },
      ]);
  });

  it('takes whole characters only', async () => {
    expect(await faultsIn({ ...GOOD, person: { name: 'Lý 💥' } })).toEqual([]);
    for (const name of ['\ud83d', 'a\udca5', '\u0000'])
      expect(await faultsIn({ ...GOOD, person: { name } })).toMatchObject([
        { code: 'validation.matches', field: '/person/name' },
      ]);
  });

  it('repeats harmless values, but no personal ones and none of unknown fields', async () => {
    const faults = await faultsIn({
      ...GOOD,
      direction: 'SIDEWAYS',
      person: { name: 'Nguyễn Văn A' },
      secret: 'x',
    });
    expect(faults.map(({ value }) => value).sort()).toEqual(['SIDEWAYS', undefined, undefined]);
  });

  it.each([
    ['person', 'text'],
    ['person', 7],
    ['person', null],
    ['lines', {}],
    ['lines', ['text']],
    ['lines', [null]],
    ['lines', []],
    ['count', '3'],
    ['count', 3.5],
    ['direction', ['EXPORT']],
  ])('refuses %s: %j', async (field, value) => {
    expect(await faultsIn({ ...GOOD, [field]: value })).not.toEqual([]);
  });
});

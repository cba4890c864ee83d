import { distances, type Step, stepsOf, wayTo } from '../test/examples/document.ts';
import { eachFirst, evaluate, NothingThere } from '../test/examples/expressions.ts';
import { hoursSinceWritten, moved } from '../test/examples/hours.ts';
import { OwnValues, uniquesOf } from '../test/examples/unique.ts';
import { type Reply, type Visit, Walk } from '../test/examples/walk.ts';

const step = (id: string, method: string, links: Step['links'] = [], bodies: Step['bodies'] = []): Step => ({
  id,
  policy: id,
  method,
  path: `/v1/${id}`,
  parameters: [],
  links,
  bodies,
});

/** A letter is written, then sealed by each of its readers in any order, then sent. */
const STEPS: Step[] = [
  step('letters.write', 'POST', [{ operationId: 'readers.list', parameters: { id: '$response.body#/id' } }]),
  step('readers.list', 'GET', [
    { operationId: 'readers.seal', parameters: { reader: '$response.body#/items/0/reader' } },
    { operationId: 'letters.send', parameters: { id: '$response.body#/items/0/letter' } },
  ]),
  step('readers.seal', 'POST'),
  step('letters.send', 'POST'),
  step('letters.burn', 'POST'),
];

const reply = (status: number, body: unknown = {}): Reply => ({
  status,
  code: undefined,
  body,
  etag: undefined,
});

/** Sends only what two readers have sealed. */
class Office {
  readonly hours = 0;
  readonly uniques = uniquesOf({});
  readonly sent: string[] = [];
  readonly #sealed = new Set<string>();

  send({ step: { id }, parameters }: Visit): Promise<Reply> {
    this.sent.push(`${id} ${Object.values(parameters).join()}`.trim());
    return Promise.resolve(this.#answer(id, parameters));
  }

  #answer(id: string, { reader = '' }: Visit['parameters']): Reply {
    if (id === 'letters.write') return reply(201, { id: 'L1' });
    if (id === 'readers.list')
      return reply(200, { items: ['a', 'b'].map((name) => ({ reader: name, letter: 'L1' })) });
    if (id === 'letters.send') return reply(this.#sealed.size === 2 ? 200 : 409);
    this.#sealed.add(reader);
    return reply(200);
  }
}

describe('a walk along the links of a document', () => {
  it('begins where no link leads to, and takes only steps that lead to the goal', () => {
    expect([...wayTo(STEPS, 'readers.seal')]).toEqual([
      ['readers.seal', 0],
      ['readers.list', 1],
      ['letters.write', 2],
    ]);
    expect([...distances(STEPS)]).toEqual([
      ['letters.write', 0],
      ['letters.burn', 0],
      ['readers.list', 1],
      ['readers.seal', 2],
      ['letters.send', 2],
    ]);
  });

  it('tries again what could not be done yet, once something else has been done', async () => {
    const office = new Office();
    const withSeals = STEPS.map((one) =>
      one.id === 'readers.seal' ? { ...one, links: [{ operationId: 'readers.list' }] } : one,
    );
    const walk = new Walk(withSeals, 'letters.send', '', office);
    expect(await walk.go()).toBe(true);
    expect([...walk.reached].sort()).toEqual([
      'letters.send',
      'letters.write',
      'readers.list',
      'readers.seal',
    ]);
    expect(office.sent.filter((one) => one.startsWith('readers.seal')).sort()).toEqual([
      'readers.seal a',
      'readers.seal b',
    ]);
    expect(office.sent).not.toContain('letters.burn');
  });
});

describe('a link', () => {
  const given = { body: { id: 7, due: { amount: '200' }, items: [] }, etag: '"3"' };

  it('takes from the answer what the request needs, whole or inside of a text', () => {
    const link = {
      id: '$response.body#/id',
      match: '$response.header.ETag',
      text: 'VND {$response.body#/due/amount}',
      n: 1,
    };
    expect(evaluate('$request.path.gate', { ...given, parameters: { gate: 'LT' } })).toBe('LT');
    expect(evaluate(link, given)).toEqual({ id: 7, match: '"3"', text: 'VND 200', n: 1 });
  });

  it('leads nowhere where the answer does not have it', () => {
    expect(() => evaluate('$response.body#/items/0/id', given)).toThrow(NothingThere);
  });

  it('from the first of a list holds for each of it', () => {
    expect(eachFirst({ items: [1, 2], next: 'x' })).toEqual([
      { items: [1], next: 'x' },
      { items: [2], next: 'x' },
    ]);
    const ofTwo = { requestBody: { other: '$response.body#/items/1/id' } };
    expect(eachFirst({ items: [1, 2] }, ofTwo)).toEqual([{ items: [1, 2] }, { items: [2, 1] }]);
    expect(eachFirst({ id: 1 })).toEqual([{ id: 1 }]);
  });
});

it('moves the times of an example by whole hours, and nothing else', () => {
  const example = {
    at: '2026-11-24T08:00:00+07:00',
    until: ['2026-11-30T23:00:00Z'],
    day: '2026-11-24',
    n: 1,
  };
  expect(moved(example, 25)).toEqual({
    at: '2026-11-25T02:00:00.000Z',
    until: ['2026-12-02T00:00:00.000Z'],
    day: '2026-11-24',
    n: 1,
  });
  expect(moved(example, 0)).toEqual(example);
  expect(hoursSinceWritten(Date.parse('2026-11-24T11:59:59+07:00'))).toBe(2);
});

describe('values that are taken once they were used', () => {
  const plate = { type: 'string', example: '81C-123.45', 'x-unique': 'plate' };
  const number = { example: '301234567820', 'x-unique': 'customs-number' };
  const uniques = uniquesOf({ components: { schemas: { Truck: { properties: { plate, number } } } } });

  it('are others in each walk, of the same form, and the same throughout a walk', () => {
    const walk = new OwnValues(uniques);
    const first = walk.of({ plate: '81C-123.45', at: ['81C12345'], gate: 'LT' }) as { plate: string };
    expect(first).toEqual({
      plate: expect.stringMatching(/^81C-\d{3}\.\d{2}$/) as string,
      at: [first.plate.replaceAll(/[-.]/g, '')],
      gate: 'LT',
    });
    expect(first.plate).not.toBe('81C-123.45');
    expect(new OwnValues(uniques).of('81C-123.45')).not.toBe(first.plate);
  });

  it('keep what belongs together: an amended customs declaration has its number still', () => {
    const walk = new OwnValues(uniques);
    const [first, amended, bare] = ['301234567820', '301234567821', '30123456782'].map((one) =>
      String(walk.of(one)),
    );
    expect(first).toMatch(/^30\d{9}0$/);
    expect(amended).toBe(`${first?.slice(0, 11)}1`);
    expect(bare).toBe(first?.slice(0, 11));
  });
});

it('has a name for each example beside the usual one', () => {
  const content = {
    'application/json': { examples: { usual: { value: 1 }, 'an-empty-truck': { value: 2 } } },
  };
  const operation = { operationId: 'a', 'x-policy': 'a', requestBody: { content }, responses: {} };
  const [one] = stepsOf({ paths: { '/a': { post: operation } } });
  expect(one?.bodies).toEqual([
    { name: '', value: 1 },
    { name: 'an-empty-truck', value: 2 },
  ]);
});

import { newId } from '@onegate/contracts';
import { bootService, type BootedService, type Person } from '@onegate/testing';
import { clerk, WRITER } from './clerk.ts';

interface Page {
  readonly items: readonly Record<string, unknown>[];
  readonly next?: string;
}

const MORNING = '2026-11-24T01:00:00Z';
const NOON = '2026-11-24T05:00:00Z';
/** Two at the same instant, one a microsecond later, very early and late ones, some without any, in no order. */
const DUE = [
  NOON,
  '9999-12-31T16:59:59Z',
  undefined,
  MORNING,
  '1960-01-01T00:00:00Z',
  NOON,
  undefined,
  '2026-11-24T05:00:00.000001Z',
  MORNING,
];

let service: BootedService;
let writer: Person;

const write = async (dueAt?: string): Promise<string> => {
  const { body } = await writer.post('/v1/notes', { text: String(dueAt), ...(dueAt && { dueAt }) });
  return String(body['id']);
};
const page = async (query: string): Promise<Page> => {
  const { status, body } = await writer.get<Page>(`/v1/notes?${query}`);
  expect(status).toBe(200);
  return body;
};
/** Every page of a list, by its cursors; something may happen after each. */
const walk = async (query: string, between?: () => Promise<unknown>): Promise<unknown[]> => {
  const ids: unknown[] = [];
  for (let next: string | undefined = ''; next !== undefined;) {
    const found: Page = await page(`${query}&limit=2${next && `&after=${next}`}`);
    ids.push(...found.items.map(({ id }) => id));
    ({ next } = found);
    await between?.();
  }
  return ids;
};

beforeAll(async () => {
  service = await bootService(clerk);
  writer = service.as(WRITER);
  for (const dueAt of DUE) await write(dueAt);
});

afterAll(() => service.close());

describe('a slim list', () => {
  it('has only the fields that were asked for, and the rest of the page', async () => {
    const { items, next } = await page('fields=id,version&limit=2');
    expect(items.map((item) => Object.keys(item))).toEqual([
      ['id', 'version'],
      ['id', 'version'],
    ]);
    expect(next).toBeDefined();
    expect((await page('fields=text&fields=id&limit=1')).items.map((item) => Object.keys(item))).toEqual([
      ['id', 'text'],
    ]);
  });

  it('waits for an event as any read does, and can be sorted', async () => {
    const { headers } = await writer.post('/v1/notes', { text: 'mine' });
    const { items } = await page(`fields=version&sort=-version&after=${String(headers['onegate-event'])}`);
    expect(items[0]).toEqual({ version: 1 });
  });

  it('is refused with every fault at once, in the words of the reader', async () => {
    const { status, body } = await writer.get<{ code: string; errors: object[] }>(
      '/v1/notes?fields=id,nothing,else&sort=text&limit=0&nobody=1',
      { 'accept-language': 'vi' },
    );
    expect([status, body.code]).toEqual([422, 'http.validation']);
    expect(body.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'query/fields', code: 'validation.not-on-list', value: 'nothing' }),
        expect.objectContaining({ field: 'query/fields', code: 'validation.not-on-list', value: 'else' }),
        expect.objectContaining({ field: 'query/sort', code: 'validation.not-on-list', value: 'text' }),
        expect.objectContaining({ field: 'query/limit' }),
        expect.objectContaining({ field: 'query/nobody', code: 'validation.unknown-field' }),
      ]),
    );
    expect(body.errors).toHaveLength(5);
    expect(JSON.stringify(body.errors)).toContain('không có trong danh mục');
  });

  it('is no list where one thing is read', async () => {
    const { headers } = await writer.post('/v1/notes', { text: 'one' });
    const { status } = await writer.get(`${String(headers['location'])}?fields=id`);
    expect(status).toBe(422);
  });
});

describe('a page', () => {
  it('links to the next as it was asked for itself, and the last does not', async () => {
    const first = await writer.get('/v1/notes?limit=2&sort=-dueAt&fields=id');
    const [, address = ''] = /^<(.+)>; rel="next"$/.exec(String(first.headers['link'])) ?? [];
    expect(address).toContain('fields=id');
    const second = await writer.get<Page>(address);
    expect(second.body.items).toHaveLength(2);
    expect(second.body.items).not.toEqual(first.body['items']);
    expect((await writer.get('/v1/notes?limit=100')).headers['link']).toBeUndefined();
  });
});

describe('a sorted list', () => {
  it.each(['dueAt', '-dueAt', 'version', '-version', 'id', '-id'])(
    'by %s shows every row once, and ties by id',
    async (sort) => {
      const all = (await page(`sort=${sort}&limit=100`)).items.map(({ id }) => id);
      expect(await walk(`sort=${sort}`)).toEqual(all);
      expect(new Set(all).size).toBe(all.length);
      const column = { dueAt: `coalesce(due_at, 'infinity')`, version: 'version', id: 'id' }[
        sort.replace('-', '')
      ];
      const rows = await service.database.query<{ id: string }>(`SELECT id FROM note ORDER BY ${column}, id`);
      const known = rows.map(({ id }) => id);
      expect(all).toEqual(sort.startsWith('-') ? known.reverse() : known);
    },
  );

  it('neither skips nor repeats a row when others come between its pages', async () => {
    const before = (await page('sort=dueAt&limit=100')).items.map(({ id }) => id);
    const added: unknown[] = [];
    const walked = await walk('sort=dueAt', async () => {
      if (added.length < 4) added.push(await write(MORNING), await write(NOON));
    });
    expect(new Set(walked).size).toBe(walked.length);
    expect(walked.filter((id) => !added.includes(id))).toEqual(before);
  });

  it.each([
    ['of the other direction', 'sort=dueAt', 'sort=-dueAt'],
    ['of another order', 'sort=dueAt', 'sort=version'],
    ['of a sorted list for a usual one', 'sort=dueAt', ''],
    ['of a usual list for a sorted one', '', 'sort=dueAt'],
  ])('takes no cursor %s', async (_what, given, taken) => {
    const { next } = await page(`${given}&limit=1`);
    const { status, body } = await writer.get(`/v1/notes?${taken}&after=${next}`);
    expect([status, body['errors']]).toEqual([
      422,
      [expect.objectContaining({ field: 'query/after', code: 'validation.cursor' })],
    ]);
  });

  it('takes no cursor that it did not write', async () => {
    const forged = Buffer.from(JSON.stringify(['dueAt', '2026-02-30T00:00:00.000000Z', newId()])).toString(
      'base64url',
    );
    expect((await writer.get(`/v1/notes?sort=dueAt&after=${forged}`)).status).toBe(422);
  });
});

import { DayClosing } from '@onegate/http';
import { bootService, type BootedService, until } from '@onegate/testing';
import { clerk, OTHER_WRITER, WRITER } from './clerk.ts';

const AUDITOR = { sub: 'auditor1', roles: ['AUDITOR'], agency: 'MANAGEMENT_BOARD', gate: ['LT'] } as const;
const STRANGER = { sub: 'stranger1', roles: ['DECLARANT'], enterprise: '0300588569' } as const;
const OPERATOR = { sub: 'operator1', roles: ['OPERATIONS'], gate: [] } as const;
const NAME = 'Nguyen-Thi-Marked';

interface Listed {
  readonly items: readonly Record<string, unknown>[];
  readonly next?: string;
}

let service: BootedService;

beforeAll(async () => {
  service = await bootService(clerk, { REFUSED_PER_CALLER_AND_HOUR: 3 });
});

afterAll(() => service.close());

const listed = async (query = ''): Promise<Listed> =>
  (await service.as(AUDITOR).get<Listed>(`/v1/refusals/clearance${query}`)).body;

describe('a refusal of a known caller', () => {
  it('is there before its answer: who, what, which, when and why, and nothing that was sent', async () => {
    const { status } = await service.as(STRANGER).post('/v1/notes', { text: NAME });
    expect(status).toBe(403);
    const rows = await service.database.query('SELECT * FROM refused WHERE caller = $1', ['stranger1']);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(NAME);
    const { items } = await listed('?caller=stranger1');
    expect(items).toEqual([
      {
        id: expect.any(String),
        firstAt: expect.stringMatching(/^\d{4}-.*Z$/),
        lastAt: expect.any(String),
        caller: 'stranger1',
        roles: ['DECLARANT'],
        agency: null,
        unit: null,
        enterprise: '0300588569',
        gates: [],
        operation: 'declarations.create',
        resource: '/v1/notes',
        code: 'auth.not-yours',
        count: 1,
      },
    ]);
  });

  it('stays although what was asked is rolled back, and is counted when it is asked again', async () => {
    const before = await service.database.query('SELECT FROM note');
    for (let time = 0; time < 4; time += 1) await service.as(STRANGER).post('/v1/notes', { text: 'again' });
    expect(await service.database.query('SELECT FROM note')).toHaveLength(before.length);
    expect((await listed('?caller=stranger1')).items).toMatchObject([{ count: 5 }]);
  });

  it('by role alone is one as well', async () => {
    await service.as(OPERATOR).get('/v1/notes?after=Nguyen-Thi-Marked');
    const { items } = await listed('?caller=operator1&code=auth.forbidden&operation=declarations.list');
    expect(items).toMatchObject([{ resource: '/v1/notes', roles: ['OPERATIONS'], count: 1 }]);
  });

  it('names no address that may be somebody', async () => {
    await service.as(OPERATOR).get(`/v1/notes/${NAME}`);
    expect((await listed('?caller=operator1&operation=declarations.read')).items).toMatchObject([
      { resource: '/v1/notes/…' },
    ]);
  });

  it('in a flood takes no more than its share of the disk, and every one is counted', async () => {
    const flood = { sub: 'flood1', roles: ['OPERATIONS'] } as const;
    await Promise.all(
      Array.from({ length: 40 }, (_, nth) => service.as(flood).get(`/v1/notes/${1000 + nth}`)),
    );
    const { items } = await listed('?caller=flood1');
    expect(items).toHaveLength(4);
    expect(items.reduce((sum, { count }) => sum + Number(count), 0)).toBe(40);
    expect(items.find(({ resource }) => resource === '*')).toMatchObject({ count: 37 });
  });

  it('is none without a caller, and none where a request is only faulty', async () => {
    await service.app.inject({ method: 'GET', url: '/v1/notes' });
    await service.as(OTHER_WRITER).post('/v1/notes', {});
    await service.as(OTHER_WRITER).get('/v1/notes/019d0000-0000-7000-8000-000000000000');
    expect((await listed('?caller=declarant2')).items).toEqual([]);
  });
});

describe('refusals', () => {
  it('are read page by page, the newest first', async () => {
    const first = await listed('?caller=flood1&limit=3');
    const second = await listed(`?caller=flood1&limit=3&after=${first.next}`);
    const ids = [...first.items, ...second.items].map(({ id }) => String(id));
    expect(ids).toHaveLength(4);
    expect(ids).toEqual(ids.toSorted().reverse());
    expect(second.next).toBeUndefined();
  });

  it('are nobody’s business but the auditors’ of the board', async () => {
    for (const person of [WRITER, OPERATOR, { ...AUDITOR, sub: 'auditor2', agency: 'CUSTOMS' }])
      expect((await service.as(person).get('/v1/refusals/clearance')).status).toBe(403);
    expect((await listed('?caller=auditor2')).items).toMatchObject([{ operation: 'refusals.list' }]);
  });

  it('are asked for by filters that exist, all faults at once', async () => {
    const { status, body } = await service
      .as(AUDITOR)
      .get('/v1/refusals/clearance?day=2026-02-31&limit=0&who=x');
    expect(status).toBe(422);
    expect((body['errors'] as { field: string }[]).map(({ field }) => field).sort()).toEqual([
      'query/day',
      'query/limit',
      'query/who',
    ]);
    expect((await service.as(AUDITOR).get('/v1/refusals/clearance?after=nonsense')).status).toBe(422);
  });

  it('cannot be changed nor taken away by the service', async () => {
    const rights = await service.database.query<{ right: string }>(
      `SELECT privilege_type AS right FROM information_schema.role_table_grants
       WHERE grantee = 'clearance_app' AND table_name = 'refused' ORDER BY 1`,
    );
    expect(rights.map(({ right }) => right)).toEqual(['INSERT', 'SELECT']);
  });

  it('of a day that is closed take no line more and are counted up no more', async () => {
    const line = async (nth: number) =>
      await service.database.query(
        `INSERT INTO refused (hour, caller, roles, gates, operation, resource, code, count, first_at, last_at)
         VALUES ('2026-01-15T08:00Z', 'closed1', '{}', '{}', 'records.show', $1, 'auth.forbidden', 1, now(), now())`,
        [`/v1/records/${nth}`],
      );
    const countUp = async () =>
      await service.database.query(`UPDATE refused SET count = count + 1 WHERE caller = 'closed1'`);
    await line(1);
    await countUp();
    await service.app.get(DayClosing).close('2026-01-15');
    await expect(line(2)).rejects.toThrow('the day of this refusal is closed');
    await expect(countUp()).rejects.toThrow('the day of this refusal is closed');
    const told = (await service.facts()).filter(({ name }) => name === 'refusals.counted');
    expect(told).toMatchObject([{ gate: '*', data: { day: '2026-01-15', rows: 1, refusals: 2 } }]);
  });

  it('are written later when the store is away, and the answer does not wait for it', async () => {
    await service.database.query('REVOKE INSERT ON refused FROM clearance_app');
    expect((await service.as({ ...STRANGER, sub: 'late1' }).post('/v1/notes', { text: 'x' })).status).toBe(
      403,
    );
    await service.database.query('GRANT INSERT ON refused TO clearance_app');
    await until(async () => (await listed('?caller=late1')).items.length === 1);
  });
});

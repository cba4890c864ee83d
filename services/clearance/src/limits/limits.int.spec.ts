import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '@onegate/persistence';
import { type Person, until } from '@onegate/testing';
import { TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';
import { readGateFile } from '../register/load/gate-file.ts';
import { loadGate } from '../register/load/load-gate.ts';

const PATH = '/v1/gates/LT/time-limits';
const FILE = readFileSync(join(process.cwd(), 'deploy/gates/le-thanh/gate.json'), 'utf8');

interface Limits {
  readonly version: number;
  readonly newestVersion: number;
  readonly items: readonly { readonly name: string; readonly time?: string; readonly own: boolean }[];
}

describe('the time limits of a gate', () => {
  let house: House;
  let admin: Person;
  beforeAll(async () => {
    house = await House.open({}, { EXIT_CONTROL: 'PT9M' });
    await house.stopTimers();
    const claims = { agency: 'MANAGEMENT_BOARD', unit: 'LT-BQL', gate: ['LT'] };
    admin = house.service.as({ sub: 'board.admin', roles: ['ADMIN'], ...claims });
  });
  afterAll(() => house.close());

  const limits = async (at = ''): Promise<Limits> =>
    (await house.declarant.get<Limits & Record<string, unknown>>(`${PATH}${at}`)).body;
  const timeOf = async (name: string, at = '') =>
    (await limits(at)).items.find((item) => item.name === name)?.time;
  const change = async (body: object, ifMatch?: number) =>
    await admin.patch(PATH, body, ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` });
  const dueOf = async (movement: TestMovement) => {
    const { body } = await house.board.get(`/v1/records/${movement.movementId}`);
    return Date.parse(String(body['dueAt'])) - Date.parse(String(body['stageSince']));
  };

  it('are all shown to everyone, with what holds elsewhere and how far a gate may go', async () => {
    const { items } = await limits();
    expect(items).toHaveLength(new Set(items.map(({ name }) => name)).size);
    const find = (name: string) => items.find((item) => item.name === name);
    expect(find('EXIT_CONTROL')).toMatchObject({ time: 'PT9M', own: true, standard: 'PT10M' });
    expect(find('VEHICLE_RETURN')).toMatchObject({ time: 'P30D', own: false, maximum: 'P30D', byLaw: true });
    expect(find('TASK_HEALTH_PAPERS')).toMatchObject({ own: false, maximum: 'PT20M' });
    expect(find('TASK_HEALTH_PAPERS')).not.toHaveProperty('time');
    const away = await house.declarant.get('/v1/gates/XX/time-limits');
    expect(away).toMatchObject({ status: 404, body: { code: 'clearance.gate.not-found' } });
    const before = await house.declarant.get(`${PATH}?at=2020-01-01T00:00:00Z`);
    expect(before).toMatchObject({ status: 404, body: { code: 'clearance.time-limits.not-yet' } });
  });

  it('are changed by the gate’s administrator, down to seconds; a record keeps those with which it began', async () => {
    const before = new TestMovement().submitted();
    await house.hear(...factsOf(before));
    const old = await dueOf(before);
    expect(old).toBe(30 * 60_000);
    const reply = await change({ limits: [{ name: 'SUBMITTED', time: 'PT7S' }] }, 1);
    expect(reply).toMatchObject({ status: 200, body: { version: 2, newestVersion: 2, planned: [] } });
    expect(reply.headers['etag']).toBe('"2"');
    const { from } = reply.body as { from: string };
    await until(async () => Date.now() > Date.parse(from));
    expect(await timeOf('SUBMITTED')).toBe('PT7S');
    const earlier = new Date(Date.parse(from) - 1).toISOString();
    expect(await timeOf('SUBMITTED', `?at=${earlier}`)).toBe('PT30M');
    const after = new TestMovement().submitted();
    await house.hear(...factsOf(after));
    expect(await dueOf(after)).toBe(7000);
    const versionOf = async ({ movementId }: TestMovement) =>
      (await house.board.get(`/v1/records/${movementId}`)).body['limitsVersion'];
    expect([await versionOf(before), await versionOf(after)]).toEqual([1, 2]);
  });

  it('are told as a fact, once per version', async () => {
    const told = async () =>
      (await house.service.facts()).filter(({ name }) => name === 'gate.time-limits-published');
    await until(async () => (await told()).length >= 2);
    expect((await told()).map(({ data }) => data)).toEqual([
      expect.objectContaining({ version: 1, limits: [{ limit: 'EXIT_CONTROL', time: 'PT9M' }] }),
      expect.objectContaining({
        version: 2,
        limits: [
          { limit: 'EXIT_CONTROL', time: 'PT9M' },
          { limit: 'SUBMITTED', time: 'PT7S' },
        ],
        withdrawn: [],
      }),
    ]);
  });

  it('are refused whole, with every fault in the language of who asks', async () => {
    const limitsAsked = [
      { name: 'ARRIVAL', time: 'PT1M' },
      { name: 'ARRIVED', time: 'soon' },
      { name: 'IN_YARD', time: 'PT0S' },
      { name: 'HOLD_NOTICE', time: 'PT25H' },
    ];
    const reply = await admin.patch(
      PATH,
      { from: '2026-01-01T00:00:00Z', limits: limitsAsked },
      { 'if-match': '"2"', 'accept-language': 'vi' },
    );
    expect(reply).toMatchObject({ status: 422, body: { code: 'clearance.register.refused' } });
    const errors = reply.body['errors'] as { code: string; field: string; message: string }[];
    expect(errors.map(({ field, code }) => `${field} ${code}`)).toEqual([
      '/from clearance.register.past',
      '/limits/0/name clearance.time-limit.unknown',
      '/limits/1/time clearance.time-limit.duration',
      '/limits/2/time clearance.time-limit.zero',
      '/limits/3/time clearance.time-limit.maximum',
    ]);
    expect(errors[1]?.message).toContain('xem danh sách');
    expect((await change({ limits: [] }, 2)).status).toBe(422);
    expect((await change({ limits: [{ name: 'ARRIVED', time: 7 }] }, 2)).status).toBe(422);
    expect((await limits()).newestVersion).toBe(2);
  });

  it('are planned, and a planned change gives way only when that is said', async () => {
    const from = new Date(Date.now() + 86_400_000).toISOString();
    expect(await change({ from, limits: [{ name: 'IN_YARD', time: 'PT1M' }] }, 2)).toMatchObject({
      status: 200,
      body: { version: 3, from },
    });
    expect(await limits()).toMatchObject({ version: 2, newestVersion: 3, planned: [{ version: 3, from }] });
    expect(await timeOf('IN_YARD', `?at=${from}`)).toBe('PT1M');
    const now = { limits: [{ name: 'IN_YARD', time: 'PT2M' }] };
    expect((await change(now, 3)).status).toBe(422);
    expect((await change({ ...now, withdrawPlanned: true }, 3)).status).toBe(200);
    const { items } = (await admin.get<{ items: Record<string, unknown>[] }>(`${PATH}/versions`)).body;
    expect(items.map(({ version, withdrawnBy }) => [version, withdrawnBy])).toEqual([
      [4, undefined],
      [3, 4],
      [2, undefined],
      [1, undefined],
    ]);
    expect(items[0]).toMatchObject({ keptBy: 'person:board.admin:MANAGEMENT_BOARD:LT-BQL' });
    const page = (await admin.get<{ items: object[] }>(`${PATH}/versions?limit=3`)).body as { next?: string };
    const rest = (await admin.get<{ items: object[] }>(`${PATH}/versions?after=${page.next}`)).body;
    expect(rest.items).toEqual([expect.objectContaining({ version: 1 })]);
  });

  it('are changed by one of two at the same moment, and by nobody else', async () => {
    const body = { limits: [{ name: 'IN_YARD', time: 'PT3M' }] };
    expect((await change(body)).status).toBe(428);
    expect((await change(body, 3)).status).toBe(412);
    const replies = await Promise.all([1, 2].map(() => change({ ...body, withdrawPlanned: true }, 4)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    const match = { 'if-match': '"5"' };
    for (const who of [house.boardHead, house.customsHead, house.declarant])
      expect((await who.patch(PATH, body, match)).status).toBe(403);
    expect((await admin.patch('/v1/gates/XX/time-limits', body, match)).status).toBe(403);
    expect((await house.declarant.get(`${PATH}/versions`)).status).toBe(403);
  });

  it('set in the gate’s file change what the file changed, and nothing else', async () => {
    const database = house.service.app.get(Database);
    const file = readGateFile(FILE);
    const loaded = async (targets: object) => await loadGate(database, { ...file, targets });
    await until(async () => (await timeOf('IN_YARD')) === 'PT3M');
    expect(await loaded({ EXIT_CONTROL: 'PT9M' })).toBe(false);
    expect(await loaded({ ARRIVED: 'PT8M' })).toBe(true);
    expect(await timeOf('IN_YARD')).toBe('PT3M');
    expect(await timeOf('ARRIVED')).toBe('PT8M');
    expect(await timeOf('EXIT_CONTROL')).toBe('PT10M');
  });

  it('cannot be rewritten in the database either', async () => {
    const refused = async (sql: string) => {
      await expect(house.service.database.query(sql)).rejects.toThrow('stays');
    };
    await refused(`UPDATE time_limits SET targets = '{}'`);
    await refused('UPDATE time_limits SET withdrawn_by = 9 WHERE version = 1');
    await refused('DELETE FROM time_limits');
  });
});

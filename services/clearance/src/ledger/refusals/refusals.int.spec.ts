import { DayClosing, DayHash } from '@onegate/http';
import { sampleFact } from '@onegate/contracts';
import { asSuperuser, until } from '@onegate/testing';
import { canonicalJson, checkEntry, verifyInclusion } from '@onegate/verify';
import { TestMovement } from '../../../test/a-movement.ts';
import { factsOf, House } from '../../../test/house.ts';
import { Log } from '../../../test/log.ts';
import { auditLog } from '../audit/audit-log.ts';
import type { RefusalDayPage, RefusalDayView } from './day.view.ts';
import { streamIdOf } from './stream.repository.ts';

interface Lines {
  readonly items: readonly { readonly id: string; readonly count: number }[];
}

let house: House;
let log: Log;
let today: string;

beforeAll(async () => {
  house = await House.open({ LEDGER_CHECKPOINT_EVERY: 'PT1S' });
  await house.stopTimers();
  log = new Log(house);
  const movement = new TestMovement('EXPORT', 1).submitted().accepted();
  await house.follow(...factsOf(movement));
  const ref = movement.shipmentRefs[0] ?? '';
  for (const person of [house.stranger, house.stranger, house.customs])
    await person.post(`/v1/records/${ref}/corrections`, {});
  await house.stranger.get(`/v1/records/${ref}`);
  await house.stranger.get('/v1/shift-changes');
  await lines();
  const [row] = await house.service.database.query<{ day: string }>(
    "SELECT max(hour AT TIME ZONE 'UTC')::date::text AS day FROM refused",
  );
  today = row?.day ?? '';
}, 60_000);
afterAll(() => house.close());

const lines = async (query = ''): Promise<Lines> =>
  (await house.auditor.get<Lines>(`/v1/refusals/clearance?limit=200${query}`)).body;

const days = async (query = ''): Promise<readonly RefusalDayView[]> =>
  (await house.auditor.get<RefusalDayPage>(`/v1/ledger/refusals${query}`)).body.items;

const closing = (): DayClosing => house.service.app.get(DayClosing);

describe('a day of refusals', () => {
  it('that is over is in the ledger by the hash that everyone can compute of its lines', async () => {
    const { items } = await lines(`&day=${today}`);
    expect(items.length).toBeGreaterThan(1);
    await Promise.all([closing().close(today), closing().close(today)]);
    await until(async () => (await days('?service=clearance')).length === 1);
    const [day] = await days('?service=clearance');
    const hash = new DayHash('clearance', today);
    for (const line of items.toReversed()) hash.add(line);
    expect(day).toMatchObject({
      service: 'clearance',
      day: today,
      rows: items.length,
      refusals: items.reduce((sum, { count }) => sum + count, 0),
      hash: hash.digest().toString('base64url'),
      recordId: streamIdOf('clearance'),
      seq: 1,
    });
  });

  it('is told to everyone by its hash alone', async () => {
    const told = (await house.service.facts()).filter(({ name }) => name === 'refusals.counted');
    expect(told).toMatchObject([{ key: 'clearance', data: { service: 'clearance', day: today } }]);
    expect(canonicalJson(told as never)).not.toContain('stranger');
  });

  it('takes no line more once it is closed', async () => {
    await expect(
      house.service.database.query(
        `INSERT INTO refused (hour, caller, roles, gates, operation, resource, code, count, first_at, last_at)
         VALUES (date_trunc('hour', now()), 'late', '{}', '{}', 'x', '/', 'auth.forbidden', 1, now(), now())`,
      ),
    ).rejects.toThrow('the day of this refusal is closed');
    await expect(house.service.database.query('UPDATE refused SET count = 99')).rejects.toThrow('is closed');
  });

  it('is proven to be in the signed tree, by the entry itself', async () => {
    await until(async () => (await days())[0]?.leaf !== null);
    await log.checkpoint();
    const [day] = await days();
    const entry = checkEntry(
      { body: day?.body, hash: day?.entryHash, disclosures: day?.disclosures },
      Buffer.alloc(32),
    );
    expect(entry.faults).toEqual([]);
    expect(entry.fields.get('hash')).toBe(day?.hash);
    const note = (await house.auditor.get<string>('/v1/ledger/checkpoint')).body.split('\n');
    const [size, root] = [Number(note[1]), Buffer.from(note[2] ?? '', 'base64')];
    const { body } = await house.auditor.get<{ leaf: number; proof: string[] }>(
      `/v1/ledger/proofs/inclusion?record=${day?.recordId}&seq=1&size=${size}`,
    );
    expect(
      verifyInclusion(
        { data: Buffer.from(day?.entryHash ?? '', 'base64url'), index: body.leaf },
        { size, root },
        body.proof.map((hash) => Buffer.from(hash, 'base64')),
      ),
    ).toBe(true);
  });

  it('of other services is chained with their own, and the whole log is sound', async () => {
    const told = [1, 2].map((nth) =>
      sampleFact('refusals.counted', { data: { day: `2026-11-0${nth}`, service: 'logistics' } }),
    );
    await house.service.tell(...told);
    await house.service.settled(...told);
    const logistics = await days('?service=logistics');
    expect(logistics.map(({ day, seq }) => [day, seq])).toEqual([
      ['2026-11-02', 2],
      ['2026-11-01', 1],
    ]);
    await log.checkpoint();
    const kept = [(await house.auditor.get<string>('/v1/ledger/checkpoint')).body];
    const { findings } = await asSuperuser(
      async (client) =>
        await auditLog(
          {
            read: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
              (await client.query<Row>(sql, [...values])).rows,
          },
          { keys: await log.keys(), kept },
        ),
      house.service.database.name,
    );
    expect(findings).toEqual([]);
  });

  it('is read page by page, by the board’s auditors alone', async () => {
    const first = (await house.auditor.get<RefusalDayPage>('/v1/ledger/refusals?limit=2')).body;
    const second = (
      await house.auditor.get<RefusalDayPage>(`/v1/ledger/refusals?limit=2&after=${first.next}`)
    ).body;
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, undefined]);
    expect((await house.boardHead.get('/v1/ledger/refusals')).status).toBe(403);
    expect((await house.auditor.get('/v1/ledger/refusals?after=WyJhIl0&who=1')).status).toBe(422);
  });
});

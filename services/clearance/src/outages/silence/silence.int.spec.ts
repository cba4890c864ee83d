import { until } from '@onegate/testing';
import type { TestMovement } from '../../../test/a-movement.ts';
import { House } from '../../../test/house.ts';
import { minutesFromNow, submittedMinutesAgo } from '../../../test/lately.ts';

interface Proposed {
  id: string;
  version: number;
  state: string;
  source: string;
  from: string;
  to: string;
}

describe('the platform’s own silence', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open({}, { SUBMITTED: 'PT1H' });
    await until(async () => (await sql('SELECT FROM heartbeat')).length === 1);
    await house.stopTimers();
  });
  afterAll(() => house.close());

  const sql = <Row>(text: string): Promise<Row[]> => house.service.database.query(text) as Promise<Row[]>;

  /** It should have been accepted five minutes ago. */
  const late = async (minutes = 65): Promise<TestMovement> => {
    const { movement, facts } = submittedMinutesAgo(minutes);
    await house.hear(...facts);
    return movement;
  };
  const silentFor = (minutes: number): Promise<void> =>
    house.service.restart(async () => {
      await sql(`UPDATE heartbeat SET beaten_at = clock_timestamp() - interval '${minutes} minutes'`);
    });
  const proposals = async (): Promise<Proposed[]> =>
    (await house.board.get<{ items: Proposed[] }>('/v1/outages?gate=LT&state=PROPOSED')).body.items;
  const breaches = async ({ movementId }: TestMovement): Promise<number> =>
    (await house.service.facts()).filter(({ key, name }) => key === movementId && name === 'clock.breached')
      .length;
  const dueAt = async ({ movementId }: TestMovement): Promise<number | undefined> => {
    const { body } = await house.board.get<{ dueAt?: string }>(`/v1/records/${movementId}`);
    return body.dueAt === undefined ? undefined : Date.parse(body.dueAt);
  };
  const decide = async (what: string, body: object): Promise<void> => {
    const [proposed] = await proposals();
    const path = `/v1/outages/${proposed?.id}/${what}`;
    const reply = await house.boardHead.post(path, body, { 'if-match': `"${proposed?.version}"` });
    expect(reply.status).toBe(200);
  };

  it('keeps what ran in it waiting until the board denies it, then runs it out once', async () => {
    const movement = await late();
    const outside = await late(90);
    await silentFor(20);
    await until(async () => (await proposals()).length > 0);
    const [proposed] = await proposals();
    expect(proposed).toMatchObject({ state: 'PROPOSED', source: 'SILENCE' });
    expect(Date.parse(proposed?.from ?? '')).toBeLessThan(Date.parse(minutesFromNow(-19)));
    await until(async () => (await breaches(outside)) === 1);
    await until(async () => (await dueAt(movement)) === undefined);
    const ready = (await house.service.app.inject({ url: '/health/ready' })).json<object>();
    expect(ready).toMatchObject({ checks: { silence: { ok: true } } });
    const figures = (await house.service.app.inject({ url: '/metrics' })).payload;
    expect(figures).toContain('onegate_outages_undecided{gate="LT"');

    const fresh = await late(0);
    expect(await dueAt(fresh)).toBeDefined();
    expect(await breaches(movement)).toBe(0);

    await decide('denial', { reasonCode: 'WORKED_ON' });
    await until(async () => (await breaches(movement)) === 1);
    await house.service.restart();
    expect(await proposals()).toEqual([]);
    expect([await breaches(movement), await breaches(outside)]).toEqual([1, 1]);
  });

  it('does not count once the board declares it an outage', async () => {
    await house.stopTimers();
    const movement = await late();
    const before = (await dueAt(movement)) ?? 0;
    await silentFor(20);
    await until(async () => (await proposals()).length > 0);
    await decide('declaration', { reasonCode: 'POWER', authority: 'Ban Quản lý Khu kinh tế tỉnh' });
    await until(async () => ((await dueAt(movement)) ?? 0) > before + 19 * 60_000);
    expect(await breaches(movement)).toBe(0);
  });

  it('that was shorter, or is declared already, asks nobody', async () => {
    await silentFor(5);
    const waiting = await late(59);
    await until(async () => (await dueAt(waiting)) !== undefined);
    const from = minutesFromNow(0);
    const declared = await house.boardHead.post('/v1/outages', {
      ...{ gate: 'LT', system: 'ONEGATE', from, reasonCode: 'POWER' },
      authority: 'Ban Quản lý Khu kinh tế tỉnh',
    });
    expect(declared.status).toBe(201);
    await silentFor(15);
    await until(
      async () =>
        (await sql(`SELECT FROM heartbeat WHERE beaten_at > now() - interval '1 minute'`)).length > 0,
    );
    expect((await proposals()).filter(({ to }) => Date.parse(to) > Date.parse(from))).toEqual([]);
  });
});

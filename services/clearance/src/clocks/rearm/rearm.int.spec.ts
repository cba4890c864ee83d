import { asSystem, Database, streamLock } from '@onegate/persistence';
import { until } from '@onegate/testing';
import { TestMovement } from '../../../test/a-movement.ts';
import { factsOf, House } from '../../../test/house.ts';
import { submittedMinutesAgo } from '../../../test/lately.ts';
import { Registers } from '../../register/registers.ts';
import { DueMovements } from '../due-movements.ts';
import { CHUNK, NEXT, NEXT_WITH_BREACHES } from './rearming.repository.ts';
import { byRule } from './rearming.ts';
import { RearmWatch } from './rearm-watch.ts';
import { Rearmings } from './rearmings.ts';

const MOVEMENTS = CHUNK + 10;

describe('clocks whose unit works otherwise from now on', () => {
  let house: House;
  const movements = Array.from({ length: MOVEMENTS }, () => new TestMovement().submitted());
  beforeAll(async () => {
    house = await House.open({}, { SUBMITTED: 'PT12H' });
    await house.stopTimers();
    await house.service.app.get(RearmWatch).onApplicationShutdown();
    // Nobody may rewrite hours; here the past is another from one line to the next.
    await sql('ALTER TABLE unit_calendar DISABLE TRIGGER kept');
    for (let first = 0; first < MOVEMENTS; first += 30)
      await house.hear(...movements.slice(first, first + 30).flatMap((movement) => factsOf(movement)));
  });
  afterAll(() => house.close());

  const sql = <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
    house.service.database.query(text, values) as Promise<Row[]>;

  /** From the beginning the board of Lệ Thanh works from midnight until this hour only. */
  const shorten = (hour: string): Promise<unknown> =>
    sql(
      `UPDATE unit_calendar
       SET hours = jsonb_set(hours, '{weekly}', (
         SELECT jsonb_object_agg(day, jsonb_build_array(jsonb_build_object('from', '00:00', 'to', $1::text)))
         FROM unnest('{MON,TUE,WED,THU,FRI,SAT,SUN}'::text[]) AS day))
       WHERE unit = 'LT-BQL'`,
      [hour],
    );
  const shortenForAll = async (): Promise<void> => {
    await shorten('01:00');
    await asSystem(() =>
      house.service.app.get(Database).write(async (tx) => {
        await tx.lock([streamLock('register', 'all')]);
        await house.service.app.get(Rearmings).begin(tx, byRule('LT', 'CALENDAR', 'LT-BQL'));
        await tx.write('UPDATE register_version SET version = version + 1');
      }),
    );
  };
  const asBefore = async (): Promise<number> => {
    const [row] = await sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM clock WHERE closed_at IS NULL AND due_at < started_at + interval '13 hours'`,
    );
    return row?.n ?? -1;
  };

  it('are set anew in portions, and a stop in the middle neither skips nor repeats one', async () => {
    expect(await asBefore()).toBe(MOVEMENTS);
    await shortenForAll();
    await until(() => house.service.app.get(Rearmings).see());
    const left = await asBefore();
    expect(left).toBeGreaterThanOrEqual(MOVEMENTS - CHUNK);
    expect(left).toBeLessThan(MOVEMENTS);
    // Between two portions commands go on.
    const [first] = movements.toSorted((one, other) => (one.movementId < other.movementId ? -1 : 1));
    const placed = await house.boardHead.post(`/v1/records/${first?.movementId}/holds`, {
      ...{ legalBasis: 'ADMINISTRATIVE-OFFENCE', reasonCode: 'PAPERS_DOUBTFUL', approver: 'board.leader1' },
      reviewAt: new Date(Date.now() + 86_400_000).toISOString(),
    });
    expect(placed.status).toBe(201);
    await house.service.restart();
    await house.stopTimers();
    await until(async () => (await asBefore()) === 0);
    const entries = await sql<{ n: number; records: number }>(
      `SELECT count(*)::int AS n, count(DISTINCT record_id)::int AS records
       FROM disclosure WHERE fields -> 'type' ->> 1 = 'clocks.rearmed'`,
    );
    // One for the movement and one for its shipment.
    expect(entries).toEqual([{ n: MOVEMENTS * 2, records: MOVEMENTS * 2 }]);
    const jobs = await sql('SELECT moved, complete FROM rearming');
    expect(jobs).toEqual([{ moved: MOVEMENTS, complete: true }]);
  });

  it('say in the record what moved them', async () => {
    const { body } = await house.board.get<{ items: { fields: Record<string, unknown> }[] }>(
      `/v1/records/${movements[0]?.movementId}/entries`,
    );
    expect(JSON.stringify(body)).toContain('CALENDAR');
    expect(JSON.stringify(body)).toContain('STAGE.SUBMITTED');
  });

  it('do not run out by what was known before, though the portion has not come to them yet', async () => {
    const knownTo = async (hour: string): Promise<void> => {
      await shorten(hour);
      await sql('UPDATE register_version SET version = version + 1');
      await house.service.app.get(Registers).newest();
    };
    const due = house.service.app.get(DueMovements);
    await knownTo('24:00');
    const [late, lost] = [submittedMinutesAgo(13 * 60), submittedMinutesAgo(13 * 60)];
    await house.hear(...late.facts, ...lost.facts);
    expect(await due.seeTo(lost.movement.movementId)).toBeGreaterThan(0);
    await knownTo('00:30');
    expect(await due.seeTo(late.movement.movementId)).toBe(0);
  });

  it('are found through the open ones alone, however many were closed', async () => {
    await sql(`
      INSERT INTO clock (id, movement_id, record_id, kind, agency, unit, started_by, started_at, due_at, closed_at)
      SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'TASK', 'CUSTOMS', 'LT-HQ', 'x', now(), now(),
             CASE WHEN n % 2 > 0 THEN now() END
      FROM generate_series(1, 100000) AS n`);
    await sql('ANALYZE clock');
    const text = await planOf(NEXT);
    expect(text).toContain('clock_movement');
    expect(text).not.toContain('Seq Scan on clock');
  });

  it('are found with the breaches that a head may have to explain later, however many stand at other gates', async () => {
    await sql(`
      INSERT INTO breach (id, record_id, movement_id, gate, clock, agency, unit, due_at, breached_at, explain_within)
      SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'XX', 'STAGE.ARRIVED', 'CUSTOMS', 'XX-HQ',
             now(), now(), 'PT24H'
      FROM generate_series(1, 100000)`);
    await sql('ANALYZE breach');
    const text = await planOf(NEXT_WITH_BREACHES);
    expect(text).toContain('breach_movement');
    expect(text).not.toMatch(/Seq Scan on (?:clock|breach)/);
  });

  const planOf = async (query: string): Promise<string> => {
    const asked = query.replaceAll('$1', `'LT'`).replaceAll('$2', 'NULL').replaceAll('$3', 'NULL');
    const plan = await sql<{ 'QUERY PLAN': string }>(`EXPLAIN ${asked}`);
    return plan.map((line) => line['QUERY PLAN']).join('\n');
  };
});

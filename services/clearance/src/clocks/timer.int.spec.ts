import { Database } from '@onegate/persistence';
import { until } from '@onegate/testing';
import { type Check, TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';
import { DUE, DueMovements } from './due-movements.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };

describe('clocks that run out', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open({}, { CROSSED: 'PT1S' });
  });
  afterAll(() => house.close());

  const breaches = async (movement: TestMovement) =>
    (await house.service.facts()).filter(
      ({ name, key }) => name === 'clock.breached' && key === movement.movementId,
    );

  it('are told once, also when several look at the same moment', async () => {
    // Submitted hours ago and never accepted: the board's half hour is long over.
    const movement = new TestMovement().submitted();
    await house.hear(...factsOf(movement));
    const due = house.service.app.get(DueMovements);
    await Promise.all([1, 2, 3].map(() => due.seeTo(movement.movementId)));
    await until(async () => (await breaches(movement)).length > 0);
    const told = await breaches(movement);
    expect(told.map(({ data }) => data)).toEqual([
      expect.objectContaining({ clock: 'STAGE.SUBMITTED', agency: 'MANAGEMENT_BOARD', unit: 'LT-BQL' }),
    ]);
    expect(told[0]?.actor).toBe('system:rule:clearance.clock:LT-BQL');
    expect((await house.board.get(`/v1/records/${movement.movementId}`)).body).toMatchObject({
      overdue: true,
    });
    expect(await due.find()).not.toContain(movement.movementId);
  });

  it('let the neighbour’s silence complete a crossing', async () => {
    const movement = new TestMovement('EXPORT', 0)
      .submitted()
      .accepted()
      .planned([CREW])
      .assessed()
      .settled();
    await house.follow(...factsOf(movement.arrived().concluded(CREW).inYard().called()));
    const permit = await house.borderGuard.post(`/v1/movements/${movement.movementId}/exit-permit`);
    const before = movement.inputs.length;
    movement.happens('vehicle.exited', { permitId: String(permit.body['permitId']) });
    movement.happens('vehicle.crossed', { direction: 'EXPORT' });
    await house.follow(...factsOf(movement, movement.inputs.slice(before)));
    const completed = async () =>
      (await house.board.get(`/v1/records/${movement.movementId}`)).body['stage'] === 'COMPLETED';
    await until(completed);
    const facts = (await house.service.facts()).filter(({ key }) => key === movement.movementId);
    expect(facts.slice(-2)).toMatchObject([
      { name: 'stage.changed', data: { to: 'COMPLETED', cause: 'crossing.presumed' } },
      { name: 'movement.completed' },
    ]);
    expect(await house.violations()).toEqual([]);
  });

  it('are found by an index, however many others run', async () => {
    const database = house.service.app.get(Database);
    await house.service.database.query(`
      INSERT INTO clock (id, movement_id, record_id, kind, agency, unit, started_by, started_at, due_at, next_at)
      SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'TASK', 'CUSTOMS', 'LT-HQ', 'x', now(), now() + interval '1 year', now() + interval '1 year'
      FROM generate_series(1, 100000)`);
    await house.service.database.query('ANALYZE clock');
    const plan = await database.read<{ 'QUERY PLAN': string }>(`EXPLAIN ${DUE}`);
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('clock_next');
  });
});

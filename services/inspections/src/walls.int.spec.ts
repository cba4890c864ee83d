import { asSystem, Database, movementLock, within } from '@onegate/persistence';
import { besiege, type Person, takeFirstWallDown, wallsOf } from '@onegate/testing';
import { InspectedGate, PEOPLE, type Truck } from '../test/inspected-gate.ts';
import type { InspectionView } from './inspection/inspection.view.ts';

let gate: InspectedGate;
let database: Database;
let truck: Truck;
let task: InspectionView;

beforeAll(async () => {
  gate = await InspectedGate.open();
  database = gate.service.app.get(Database);
  truck = await gate.aTruck({ channel: 'YELLOW', hsCode: '720851' }).inYard();
  await gate.as('customs').post(`/v1/customs-declarations/${truck.customsNumber}/channel`, {
    channel: 'RED',
    reasonCode: 'RISK_INDICATOR',
  });
  task = await truck.task('CUSTOMS_DOCUMENTS');
});
afterAll(() => gate.close());

describe('the second wall of inspections', () => {
  it('stands before every table, or the reason why not is known', async () => {
    const { forgotten, needless } = await wallsOf(gate.service.database, {});
    expect({ forgotten, needless }).toEqual({ forgotten: [], needless: [] });
  });

  it.each([
    ['another enterprise', { person: 'p', roles: ['DECLARANT'], enterprise: 'XX-1' }],
    ['another gate', { person: 'p', roles: ['OFFICER'], gates: ['HN'], agency: 'CUSTOMS' }],
    ['nobody', {}],
  ])('lets %s see, change and forge nothing', async (_, scope) => {
    for (const table of (await wallsOf(gate.service.database, {})).walled) {
      const { rows, ...breach } = await besiege(gate.service.database, database, table, scope);
      expect({ table, filled: rows > 0, ...breach }).toEqual({
        table,
        filled: true,
        seen: 0,
        changed: 0,
        forged: false,
      });
    }
  });

  it('lets an agency see the tasks of others at its gate, and change only its own', async () => {
    const scope = { person: 'p', roles: ['OFFICER'], gates: ['LT'], agency: 'BORDER_GUARD' };
    const { rows, seen, changed } = await besiege(gate.service.database, database, 'inspection', scope);
    const own = await gate.service.database.query("SELECT FROM inspection WHERE agency = 'BORDER_GUARD'");
    expect({ rows, changed }).toEqual({ rows: seen, changed: own.length });
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(seen);
  });

  it('leaves the worklist its index', async () => {
    const plan = await within({ gates: ['LT'], agency: 'CUSTOMS' }, () =>
      database.write(async (tx) => {
        await tx.read('SET LOCAL enable_seqscan = off');
        return await tx.read<{ 'QUERY PLAN': string }>(
          `EXPLAIN SELECT id FROM inspection AS i
           WHERE i.open AND i.agency = 'CUSTOMS' AND i.gate = 'LT'
             AND (i.due_at, i.id) > ('-infinity'::timestamptz, '00000000-0000-0000-0000-000000000000'::uuid)
           ORDER BY i.due_at, i.id LIMIT 50`,
        );
      }),
    );
    const lines = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(lines).toContain('inspection_open');
    expect(lines).toMatch(/Index Cond: .*agency.*gate.*due_at/s);
    expect(lines).not.toContain('Sort');
  });

  it('lets the quarantine that ends open the goods for customs, whose task it may not touch itself', async () => {
    const goods = await gate.aTruck({ direction: 'IMPORT', channel: 'RED' }).inYard();
    expect(await goods.task('CUSTOMS_PHYSICAL')).toMatchObject({ status: 'PLANNED' });
    await gate.conclude('plant', await goods.task('PLANT_QUARANTINE'));
    expect(await goods.task('CUSTOMS_PHYSICAL')).toMatchObject({ status: 'READY' });
  });
});

describe('with the first wall down', () => {
  beforeAll(takeFirstWallDown);

  const everything = () =>
    asSystem(() =>
      database.write(async (tx) => {
        await tx.lock([movementLock(truck.id)]);
        return await tx.read('SELECT id, version, status FROM inspection ORDER BY id');
      }),
    );

  it.each([
    // The gate in the token opens nothing to an enterprise.
    ['another enterprise', () => gate.service.as({ ...PEOPLE.stranger, gate: ['LT'] })],
    ['an officer of another gate', () => gate.as('customsElsewhere')],
  ])('the second refuses %s reads, lists and commands', async (_, who) => {
    const person: Person = who();
    const channel = `/v1/customs-declarations/${truck.customsNumber}/channel`;
    for (const address of [
      `/v1/inspections/${task.id}`,
      `/v1/movements/${truck.id}/inspections`,
      `/v1/shipments/${truck.shipmentId}/inspections`,
      channel,
    ])
      expect((await person.get(address)).body).toMatchObject({ code: 'auth.not-yours' });
    expect((await person.get('/v1/inspections')).body).toMatchObject({ items: [] });
    expect((await person.get(`/v1/inspections?movementId=${truck.id}`)).body).toMatchObject({ items: [] });

    const before = await everything();
    for (const act of ['claim', 'claim-release', 'start', 'conclusion', 'voiding', 'findings'])
      expect((await person.post(`/v1/inspections/${task.id}/${act}`, {})).status).not.toBe(200);
    expect((await person.post(channel, { channel: 'RED', reasonCode: 'RISK_INDICATOR' })).status).toBe(403);
    expect(await everything()).toEqual(before);
  });

  it('the second refuses an agency the task of another', async () => {
    expect((await gate.as('plant').post(`/v1/inspections/${task.id}/claim`)).body).toMatchObject({
      code: 'auth.not-yours',
    });
  });
});

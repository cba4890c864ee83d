import { sampleFact } from '@onegate/contracts';
import { type Check, TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';
import { until } from '@onegate/testing';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0 };
const PATH = '/v1/gates/LT/weight-tolerances';

const line = (hsCode: string, grossWeightKg: string, number = 1) => ({
  ...sampleFact('declaration.accepted').data.declaration.shipments[0]!.goods[0]!,
  ...{ line: number, hsCode, grossWeightKg },
});

describe('the weight of a load', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
    await house.stopTimers();
  });
  afterAll(() => house.close());
  afterEach(async () => {
    expect(await house.violations()).toEqual([]);
  });

  const weighed = async (
    weighing: object,
    goods = [[line('081060', '15000'), line('440710', '5000', 2)]],
  ) => {
    const movement = new TestMovement('IMPORT', goods.length);
    movement.goods = goods;
    movement.submitted().accepted().planned([CREW, CUSTOMS]).assessed().arrived().concluded(CREW);
    movement.happens('yard.entered', { yard: 'Y1', place: 'A1', ...weighing });
    await house.follow(...factsOf(movement));
    return movement;
  };
  const record = async (movement: TestMovement) =>
    (await house.board.get(`/v1/records/${movement.movementId}`)).body;
  const differences = async (movement: TestMovement) =>
    (await house.board.get<{ items: object[] }>(`/v1/differences?movementId=${movement.movementId}`)).body
      .items;
  const obligations = async (movement: TestMovement, name = 'obligation.created') =>
    (await house.service.facts()).filter((fact) => fact.key === movement.movementId && fact.name === name);

  it('within the tolerance of its goods asks for nothing', async () => {
    const movement = await weighed({ weightKg: '30700', tareKg: '10000' });
    expect(await obligations(movement)).toEqual([]);
    expect(await record(movement)).toMatchObject({ stage: 'UNDER_INSPECTION', waitingOn: 'AGENCY' });
    expect(await differences(movement)).toEqual([]);
  });

  it('beyond it asks the enterprise for a customs amendment, blocks nothing, and is settled by it', async () => {
    const movement = await weighed({ weightKg: '30700.001', tareKg: '10000' });
    expect(await obligations(movement)).toMatchObject([
      {
        data: {
          kind: 'CUSTOMS_AMENDMENT',
          agency: 'CUSTOMS',
          unit: 'LT-HQ',
          cause: 'WEIGHT_BEYOND_TOLERANCE',
        },
      },
    ]);
    expect(await record(movement)).toMatchObject({
      waitingOn: 'ENTERPRISE',
      blockers: ['INSPECTION_OPEN'],
      obligations: [{ kind: 'CUSTOMS_AMENDMENT' }],
    });
    expect(await differences(movement)).toMatchObject([{ code: 'WEIGHT_BEYOND_TOLERANCE' }]);
    const { body } = await house.customs.get<{ items: { fields: Record<string, unknown> }[] }>(
      `/v1/records/${movement.movementId}/entries?limit=500`,
    );
    expect(body.items.at(-1)?.fields).toMatchObject({
      type: 'obligation.created',
      actor: 'system:rule:clearance.weight-tolerance:LT-HQ',
      weighing: { loadKg: '20700.001', declaredKg: '20000', allowedKg: '700', tolerancesVersion: 0 },
    });
    const before = movement.inputs.length;
    movement.version = 2;
    movement.goods = [[line('081060', '15700'), line('440710', '5000', 2)]];
    movement.happens('declaration.amended', {
      ...sampleFact('declaration.amended').data,
      declaration: movement.snapshot(),
    });
    await house.follow(...factsOf(movement, movement.inputs.slice(before)));
    expect(await obligations(movement, 'obligation.discharged')).toMatchObject([
      { data: { kind: 'CUSTOMS_AMENDMENT', reasonCode: 'AMENDED' } },
    ]);
    expect(await record(movement)).not.toHaveProperty('obligations.0');
  });

  it('is that of all shipments on the truck together', async () => {
    const goods = [[line('081060', '10000')], [line('081060', '10000')]];
    expect(await obligations(await weighed({ weightKg: '30600', tareKg: '10000' }, goods))).toEqual([]);
    expect(await obligations(await weighed({ weightKg: '29399', tareKg: '10000' }, goods))).toHaveLength(1);
  });

  it('is not known where the truck was not weighed empty', async () => {
    expect(await obligations(await weighed({ weightKg: '99000' }))).toEqual([]);
  });

  it('is judged by the gate’s own tolerances from the instant that they hold', async () => {
    const admin = house.service.as({
      sub: 'board.admin',
      roles: ['ADMIN'],
      agency: 'MANAGEMENT_BOARD',
      unit: 'LT-BQL',
      gate: ['LT'],
    });
    const shown = await house.declarant.get(PATH);
    expect(shown).toMatchObject({ status: 200, headers: { etag: '"0"' }, body: { version: 0 } });
    const change = { tolerances: [{ goods: 'FRESH', percent: '1.5' }] };
    expect((await admin.patch(PATH, change)).status).toBe(428);
    expect((await admin.patch(PATH, change, { 'if-match': '"7"' })).status).toBe(412);
    expect((await house.customsHead.patch(PATH, change, { 'if-match': '"0"' })).status).toBe(403);
    const changed = await admin.patch(PATH, change, { 'if-match': '"0"' });
    expect(changed).toMatchObject({ status: 200, body: { version: 1, newestVersion: 1 } });
    expect(changed.body['items']).toMatchObject([
      { goods: 'FRESH', percent: '1.5', own: true, standard: '3' },
      { goods: 'BULK', percent: '2', own: false },
      {},
      {},
    ]);
    await until(async () => (await house.board.get(PATH)).body['version'] === 1);
    const movement = await weighed({ weightKg: '30301', tareKg: '10000' }, [[line('081060', '20000')]]);
    expect(await obligations(movement)).toHaveLength(1);
    const wrong = {
      from: '2026-01-01T00:00:00Z',
      tolerances: [
        { goods: 'FRESH', percent: '50.01' },
        { goods: 'FRESH', percent: null },
      ],
    };
    const refused = await admin.patch(PATH, wrong, { 'if-match': '"1"' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'clearance.register.refused' } });
    expect((refused.body['errors'] as { field: string }[]).map(({ field }) => field)).toEqual([
      '/from',
      '/tolerances/0/percent',
      '/tolerances/1/goods',
    ]);
    expect((await admin.get('/v1/gates/XX/weight-tolerances')).status).toBe(404);
  });
});

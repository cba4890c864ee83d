import { type Fact, newId } from '@onegate/contracts';
import { pagesOf, until } from '@onegate/testing';
import { TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';
import { OBLIGATION_SORTS } from './obligation.request.ts';

type Body = Record<string, unknown>;
interface Page {
  readonly items: Body[];
}

describe('what is owed beyond completion', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open({}, { LABORATORY_RESULT: 'PT1S' });
  });
  afterAll(() => house.close());

  /** A movement of that plate, as far as the fact by which it passes the line. */
  const passing = async (direction: 'IMPORT' | 'EXPORT', key: string): Promise<[TestMovement, Fact[]]> => {
    const movement = new TestMovement(direction, 0).submitted().accepted().arrived();
    if (direction === 'EXPORT') movement.happens('vehicle.crossed', { direction });
    const told = factsOf(movement).map((fact) => withPlate(fact, key));
    const [last] = told.slice(-1);
    return [movement, last ? [...told.slice(0, -1), last] : told];
  };
  const moved = (fact: Fact, hours: number): Fact => {
    const occurredAt = new Date(Date.parse(fact.occurredAt) + hours * 3_600_000).toISOString();
    return { ...fact, occurredAt, recordedAt: occurredAt };
  };
  const withPlate = (fact: Fact, key: string): Fact => {
    if (!('declaration' in fact.data)) return fact;
    const { declaration } = fact.data;
    const plate = { country: key.slice(0, 2), text: key.slice(key.lastIndexOf(':') + 1), key };
    return {
      ...fact,
      data: { ...fact.data, declaration: { ...declaration, vehicle: { plate, containers: [] } } },
    } as Fact;
  };
  const pass = async (direction: 'IMPORT' | 'EXPORT', key: string, hoursLater = 0): Promise<string> => {
    const [movement, facts] = await passing(direction, key);
    await house.follow(...facts.map((fact) => moved(fact, hoursLater)));
    return movement.movementId;
  };
  const owed = async (movementId: string, more = ''): Promise<Body[]> =>
    (await house.customs.get<Page>(`/v1/obligations?movementId=${movementId}${more}`)).body.items;
  const aPlate = (province = 'RATANAKIRI') => `KH:${province}:${newId().slice(-7).toUpperCase()}`;
  const differences = async (movementId: string) =>
    (await house.customs.get<Page>(`/v1/differences?movementId=${movementId}`)).body.items.map(
      ({ code }) => code,
    );

  it('a foreign vehicle owes its exit from when it came in, and its way out on another movement discharges it', async () => {
    const plate = aPlate();
    const came = await pass('IMPORT', plate);
    const [obligation] = await owed(came, '&state=OPEN');
    expect(obligation).toMatchObject({
      kind: 'FOREIGN_VEHICLE_EXIT',
      agency: 'CUSTOMS',
      unit: 'LT-HQ',
      head: expect.any(String),
      cause: 'FOREIGN_VEHICLE_IN',
      plate,
      overdue: false,
    });
    const { since, dueAt } = obligation as { since: string; dueAt: string };
    expect(Date.parse(dueAt) - Date.parse(since)).toBe(30 * 86_400_000);
    expect((await house.board.get(`/v1/records/${came}`)).body).toMatchObject({
      obligations: [{ kind: 'FOREIGN_VEHICLE_EXIT' }],
    });
    const went = await pass('EXPORT', plate);
    expect(await owed(came)).toMatchObject([
      { dischargeCode: 'CROSSED_AGAIN', evidence: expect.any(String) },
    ]);
    expect((await house.board.get(`/v1/records/${came}`)).body).toMatchObject({ obligations: [] });
    expect(await owed(went)).toEqual([]);
    const lettering = plate.slice(plate.lastIndexOf(':') + 1);
    expect((await house.customs.get(`/v1/visits?plate=${lettering}`)).body).toMatchObject({
      items: [{ plate, way: 'IN', movementId: came, returnMovementId: went }],
    });
    expect(await house.told(came)).toEqual(
      expect.arrayContaining(['obligation.created', 'obligation.discharged']),
    );
  });

  it('a Vietnamese vehicle that went out owes its return', async () => {
    const plate = `VN:81C${newId().slice(-5).toUpperCase()}`;
    const went = await pass('EXPORT', plate);
    expect(await owed(went)).toMatchObject([{ kind: 'VEHICLE_RETURN', cause: 'VIETNAMESE_VEHICLE_OUT' }]);
    await pass('IMPORT', plate, 1);
    expect(await owed(went, '&state=OPEN')).toEqual([]);
  });

  it('a foreign vehicle that is refused entry and goes back owes nothing any more', async () => {
    const plate = aPlate();
    const [movement, facts] = await passing('IMPORT', plate);
    await house.follow(...facts);
    const { movementId } = movement;
    expect(await owed(movementId, '&state=OPEN')).toMatchObject([{ kind: 'FOREIGN_VEHICLE_EXIT' }]);
    const grounds = { legalBasis: 'BORDER-GUARD-LAW', reasonCode: 'CREW_NOT_ADMITTED' };
    const refusal = { ...grounds, approver: 'border-guard.leader1' };
    const refused = await house.borderGuardHead.post(`/v1/movements/${movementId}/refusal`, refusal);
    expect(refused.status).toBe(201);
    const before = movement.inputs.length;
    const back = { plate: { country: 'KH', text: 'A', key: plate } };
    movement.happens('vehicle.returning', back);
    movement.happens('vehicle.returned', back);
    await house.follow(...factsOf(movement, movement.inputs.slice(before)));
    expect(await owed(movementId, '&state=OPEN')).toEqual([]);
    expect(await owed(movementId)).toMatchObject([{ dischargeCode: 'CROSSED_AGAIN' }]);
    expect((await house.board.get(`/v1/records/${movementId}`)).body).toMatchObject({
      stage: 'CLOSED_REFUSED',
      obligations: [],
    });
  });

  it('a way home that is heard before the way there discharges it all the same', async () => {
    const plate = aPlate();
    const [came, there] = await passing('IMPORT', plate);
    const later = new Date(Date.parse(there.at(-1)?.occurredAt ?? '') + 60_000).toISOString();
    const [, back] = await passing('EXPORT', plate);
    await house.follow(
      ...back.slice(0, -1),
      ...back.slice(-1).map((fact) => ({ ...fact, occurredAt: later, recordedAt: later })),
    );
    await house.follow(...there);
    expect(await owed(came.movementId)).toMatchObject([{ dischargeCode: 'CROSSED_AGAIN' }]);
  });

  it('a plate that could be of two visits is a difference, and nothing is discharged', async () => {
    const plate = aPlate();
    const came = await pass('IMPORT', plate);
    const again = await pass('IMPORT', plate);
    expect(await differences(again)).toContain('PLATE_AMBIGUOUS');
    const went = await pass('EXPORT', plate);
    expect(await differences(went)).toContain('PLATE_AMBIGUOUS');
    const bare = await pass('EXPORT', `KH::${plate.slice(plate.lastIndexOf(':') + 1)}`);
    expect(await differences(bare)).toContain('PLATE_AMBIGUOUS');
    expect(await owed(came, '&state=OPEN')).toHaveLength(1);
    expect(await house.violations()).toEqual([]);
  });

  it.each(OBLIGATION_SORTS.words)('is listed by %s, in pages without gap or repetition', async (sort) => {
    const path = `/v1/obligations?sort=${sort}&fields=obligationId,dueAt`;
    const { items } = (await house.customs.get<{ items: Record<string, string>[] }>(`${path}&limit=200`))
      .body;
    const places = items.map((item) => item[sort.replace('-', '')]);
    expect(places.length).toBeGreaterThan(1);
    expect(places).toEqual(sort.startsWith('-') ? places.toSorted().reverse() : places.toSorted());
    expect(await pagesOf(house.customs, path)).toEqual(items);
  });

  it('an agency’s is breached by its clock and discharged with evidence, once', async () => {
    const movement = new TestMovement().submitted();
    await house.follow(...factsOf(movement));
    const request = { record: movement.idOf(0), kind: 'LABORATORY_RESULT', reasonCode: 'SAMPLE_TAKEN' };
    const created = await house.plant.post<Body>('/v1/obligations', request);
    expect(created).toMatchObject({
      status: 201,
      body: { agency: 'PLANT_QUARANTINE', unit: 'LT-KDTV', cause: 'AGENCY', reasonCode: 'SAMPLE_TAKEN' },
    });
    const path = `/v1/obligations/${String(created.body['obligationId'])}`;
    await until(async () => (await house.plant.get<Body>(path)).body['breachedAt'] !== undefined);
    const breach = (await house.service.facts()).find(
      ({ name, key, data }) =>
        name === 'clock.breached' &&
        key === movement.movementId &&
        'clock' in data &&
        data.clock.startsWith('OBL'),
    );
    expect(breach?.data).toMatchObject({ clock: 'OBLIGATION.LABORATORY_RESULT', unit: 'LT-KDTV' });
    expect((await house.plant.get<Page>('/v1/obligations?overdue=true')).body.items).toHaveLength(1);
    const done = { reasonCode: 'RESULT_RECEIVED', evidence: 'KQ-2026/0117' };
    expect((await house.customs.post(`${path}/discharge`, done)).status).toBe(403);
    expect((await house.plant.post(`${path}/discharge`, { reasonCode: 'MOOD', evidence: '' })).status).toBe(
      422,
    );
    const replies = await Promise.all([1, 2].map(() => house.plant.post<Body>(`${path}/discharge`, done)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await house.plant.get(path)).body).toMatchObject({ evidence: 'KQ-2026/0117', overdue: false });
  });

  it('is refused for records that are not there, times that have passed, and those who do not serve here', async () => {
    const movement = new TestMovement().submitted();
    await house.follow(...factsOf(movement));
    const request = { record: movement.idOf(0), kind: 'TREATMENT', reasonCode: 'TREATMENT_ORDERED' };
    expect((await house.plant.post('/v1/obligations', { ...request, record: newId() })).status).toBe(404);
    const past = { ...request, dueAt: '2020-01-01T00:00:00Z' };
    expect(await house.plant.post('/v1/obligations', past)).toMatchObject({
      status: 422,
      body: { code: 'clearance.obligation.due-date', errors: [{ field: '/dueAt' }] },
    });
    const due = new Date(Date.now() + 86_400_000).toISOString();
    const made = await house.plant.post('/v1/obligations', { ...request, dueAt: due });
    const early = { reasonCode: 'TREATED', evidence: 'PAPER-1', occurredAt: '2026-11-23T00:00:00Z' };
    const path = `/v1/obligations/${String(made.body['obligationId'])}/discharge`;
    expect((await house.plant.post(path, early)).body).toMatchObject({ errors: [{ field: '/occurredAt' }] });
    expect((await house.declarant.post('/v1/obligations', request)).status).toBe(403);
    expect((await house.declarant.get('/v1/obligations')).status).toBe(403);
    expect((await house.plant.get(`/v1/obligations/${newId()}`)).status).toBe(404);
  });
});

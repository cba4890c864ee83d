import { type Person } from '@onegate/testing';
import { type Check, TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const DOCUMENTS: Check = { agency: 'CUSTOMS', shipment: 0 };
const BY_BOARD = { actor: 'person:board.officer1:MANAGEMENT_BOARD:LT-BQL' };
const ANY_TIME = { reasonCode: 'WRONG_TIME', occurredAt: '2026-11-24T01:05:00Z' };

interface Entry {
  seq: number;
  eventId: string;
  occurredAt: string;
  correctedBy?: string[];
  fields: Record<string, unknown>;
}

describe('corrections', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
    await house.stopTimers();
  });
  afterAll(() => house.close());
  afterEach(async () => {
    expect(await house.violations()).toEqual([]);
  });

  const inYard = async (): Promise<TestMovement> => {
    const movement = new TestMovement().submitted().accepted().planned([CREW, DOCUMENTS]).assessed();
    movement.arrived().claimed(CREW).concluded(CREW);
    movement.happens('yard.entered', { yard: 'Y1', place: 'A1' }, BY_BOARD);
    await house.follow(...factsOf(movement.claimed(DOCUMENTS)));
    return movement;
  };
  const released = async (): Promise<TestMovement> => {
    const movement = await inYard();
    const before = movement.inputs.length;
    movement.concluded(DOCUMENTS);
    await house.follow(...factsOf(movement, movement.inputs.slice(before)));
    return movement;
  };
  const urlOf = (movement: TestMovement): string => `/v1/records/${movement.idOf(0)}`;
  const entriesOf = async (movement: TestMovement): Promise<Entry[]> =>
    (await house.board.get<{ items: Entry[] }>(`${urlOf(movement)}/entries?limit=500`)).body.items;
  const entryOf = async (movement: TestMovement, type: string): Promise<Entry> =>
    (await entriesOf(movement)).findLast(({ fields }) => fields['type'] === type)!;
  const correct = async (by: Person, movement: TestMovement, type: string, change: object) =>
    await by.post(`${urlOf(movement)}/corrections`, {
      entry: (await entryOf(movement, type)).seq,
      ...change,
    });
  const record = async (movement: TestMovement, query = '') =>
    (await house.board.get(`${urlOf(movement)}${query}`)).body;
  const differences = async (movement: TestMovement) =>
    (
      await house.board.get<{ items: { code: string; fact: string }[] }>(
        `/v1/differences?movementId=${movement.movementId}`,
      )
    ).body.items;

  it('a time told wrongly is put right by who told it; the entry stays, and says that it was corrected', async () => {
    const movement = await inYard();
    const told = await entryOf(movement, 'yard.entered');
    const at = new Date(Date.parse(told.occurredAt) - 30_000).toISOString();
    const reply = await correct(house.board, movement, 'yard.entered', {
      ...ANY_TIME,
      occurredAt: at,
      place: 'A3',
    });
    expect(reply).toMatchObject({
      status: 201,
      body: {
        fact: 'yard.entered',
        factId: told.eventId,
        entry: told.seq,
        agency: 'MANAGEMENT_BOARD',
        withdrawn: false,
        was: { occurredAt: told.occurredAt, place: 'A1' },
        corrected: { occurredAt: at, place: 'A3' },
      },
    });
    expect(reply.headers['onegate-event']).toBeDefined();
    expect(await entryOf(movement, 'yard.entered')).toMatchObject({
      occurredAt: told.occurredAt,
      fields: { place: 'A1' },
      correctedBy: [reply.body['correctionId']],
    });
    expect(await record(movement)).toMatchObject({ stage: 'UNDER_INSPECTION', stageSince: at });
    for (const reader of [house.board, house.declarant]) {
      const { body } = await reader.get<{ items: object[] }>(`${urlOf(movement)}/corrections`);
      expect(body.items).toEqual([reply.body]);
    }
    expect((await house.stranger.get(`${urlOf(movement)}/corrections`)).status).toBe(403);
    expect(await house.told(movement.movementId)).toContain('fact.corrected');
    expect(await differences(movement)).toEqual([]);
  });

  it('counts in the past as it had happened, and in the time by whom it is charged; as it was known it stays', async () => {
    const movement = await inYard();
    const told = await entryOf(movement, 'yard.entered');
    const at = new Date(Date.parse(told.occurredAt) - 40_000).toISOString();
    const between = new Date(Date.parse(told.occurredAt) - 20_000).toISOString();
    const known = (await entriesOf(movement)).at(-1) as unknown as { recordedAt: string };
    expect(await record(movement, `?happenedBy=${between}`)).toMatchObject({ stage: 'IN_YARD' });
    await correct(house.board, movement, 'yard.entered', { ...ANY_TIME, occurredAt: at });
    expect(await record(movement, `?happenedBy=${between}`)).toMatchObject({
      stage: 'UNDER_INSPECTION',
      stageSince: at,
    });
    expect(await record(movement, `?happenedBy=${between}&at=${known.recordedAt}`)).toMatchObject({
      stage: 'IN_YARD',
    });
    const { body } = await house.board.get<{ parts: { stage: string; from: string }[]; lifeMs: number }>(
      `${urlOf(movement)}/time`,
    );
    expect(body.parts.find(({ stage }) => stage === 'UNDER_INSPECTION')?.from).toBe(at);
  });

  it('a conclusion that failed after all takes the release back, with another person’s approval only', async () => {
    const movement = await released();
    const change = { reasonCode: 'WRONG_VALUE', result: 'FAILED' };
    for (const approver of [{}, { approver: 'customs.officer1' }, { approver: 'plant.head' }])
      expect(
        await correct(house.customs, movement, 'inspection.concluded', { ...change, ...approver }),
      ).toMatchObject({
        status: 422,
        body: { code: 'clearance.correction.approver' },
      });
    const approved = { ...change, approver: 'customs.head' };
    const reply = await correct(house.customs, movement, 'inspection.concluded', approved);
    expect(reply).toMatchObject({
      status: 201,
      body: { was: { result: 'PASSED' }, approver: 'customs.head' },
    });
    expect(await record(movement)).toMatchObject({
      stage: 'UNDER_INSPECTION',
      blockers: ['INSPECTION_FAILED'],
      holder: { agency: 'CUSTOMS' },
    });
    expect((await house.told(movement.movementId)).slice(-5)).toContain('shipment.release-revoked');
    const { body } = await house.declarant.get<{ items: object[] }>(`${urlOf(movement)}/corrections`);
    expect(body.items[0]).not.toHaveProperty('approver');
  });

  it('what never happened is withdrawn once; what stands on it is a difference', async () => {
    const movement = await inYard();
    const change = { reasonCode: 'WRONG_VEHICLE', withdrawn: true, approver: 'board.head' };
    const reply = await correct(house.board, movement, 'yard.entered', change);
    expect(reply).toMatchObject({ status: 201, body: { withdrawn: true, corrected: {} } });
    expect(await record(movement)).toMatchObject({ stage: 'UNDER_INSPECTION' });
    expect(await differences(movement)).toMatchObject([{ code: 'DECISION_STANDS', fact: 'fact.corrected' }]);
    expect(await correct(house.board, movement, 'yard.entered', change)).toMatchObject({
      status: 409,
      body: { code: 'clearance.correction.withdrawn' },
    });
  });

  it('of a fact of another agency or of an enterprise is refused', async () => {
    const movement = await inYard();
    const length = (await entriesOf(movement)).length;
    expect(await correct(house.customs, movement, 'yard.entered', ANY_TIME)).toMatchObject({
      status: 403,
      body: { code: 'auth.not-yours' },
    });
    expect((await correct(house.declarant, movement, 'yard.entered', ANY_TIME)).status).toBe(403);
    expect(await correct(house.customs, movement, 'inspections.planned', ANY_TIME)).toMatchObject({
      status: 422,
      body: { code: 'clearance.correction.fact' },
    });
    expect(await entriesOf(movement)).toHaveLength(length);
  });

  it('of a closed record is put right, and the record stays closed', async () => {
    const movement = await inYard();
    const before = movement.inputs.length;
    const cancelled = {
      cancellationId: movement.movementId,
      declarationId: movement.movementId,
      reasonCode: 'X',
    };
    movement.settled().happens('cancellation.requested', cancelled, BY_BOARD);
    await house.follow(...factsOf(movement, movement.inputs.slice(before)));
    const { occurredAt } = await entryOf(movement, 'yard.entered');
    const at = new Date(Date.parse(occurredAt) - 30_000).toISOString();
    const change = { ...ANY_TIME, occurredAt: at };
    expect(await correct(house.board, movement, 'yard.entered', change)).toMatchObject({
      status: 201,
      body: { corrected: { occurredAt: at } },
    });
    const never = { reasonCode: 'NOT_DONE', withdrawn: true, approver: 'board.head' };
    expect((await correct(house.board, movement, 'yard.entered', never)).status).toBe(201);
    const after = await record(movement);
    expect(after).toMatchObject({ stage: 'CANCELLED' });
    expect(after).not.toHaveProperty('holder');
    expect((await house.told(movement.movementId)).slice(-2)).toEqual(['fact.corrected', 'fact.corrected']);
    expect(await differences(movement)).toMatchObject([{ code: 'DECISION_STANDS', fact: 'fact.corrected' }]);
  });

  it.each([
    [{ occurredAt: '2999-01-01T00:00:00Z' }, 'validation.future', '/occurredAt'],
    [{ occurredAt: '2020-01-01T00:00:00Z' }, 'validation.before-life', '/occurredAt'],
    [{ occurredAt: '2026-11-24T08:00:00' }, undefined, '/occurredAt'],
    [{ reasonCode: 'MOOD' }, undefined, '/reasonCode'],
    [{ result: 'FAILED', approver: 'board.head' }, 'clearance.correction.values', '/result'],
    [{ withdrawn: true, approver: 'board.head' }, 'clearance.correction.values', '/withdrawn'],
    [{ occurredAt: undefined }, 'clearance.correction.nothing', ''],
    [{ entry: 9999 }, 'clearance.correction.entry', '/entry'],
  ])('%j is told what is wrong, and nothing is written', async (change, code, field) => {
    const movement = await inYard();
    const length = (await entriesOf(movement)).length;
    const reply = await correct(house.board, movement, 'yard.entered', { ...ANY_TIME, ...change });
    expect(reply.status).toBe(422);
    const faults = reply.body['errors'] as { code: string; field: string }[];
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ ...(code && { code }), field });
    expect(await entriesOf(movement)).toHaveLength(length);
  });

  it('everything that is wrong is told at once', async () => {
    const movement = await inYard();
    const change = { reasonCode: 'NOT_DONE', occurredAt: '2999-01-01T00:00:00Z', result: 'FAILED' };
    const reply = await correct(house.board, movement, 'yard.entered', change);
    expect(reply).toMatchObject({ status: 422, body: { code: 'http.validation' } });
    expect((reply.body['errors'] as { field: string }[]).map(({ field }) => field)).toEqual([
      '/result',
      '/occurredAt',
      '/approver',
    ]);
  });
});

import { type Person, until } from '@onegate/testing';
import { DueMovements } from '../clocks/due-movements.ts';
import { type Check, TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0 };

type Body = Record<string, unknown>;

describe('sealed holds, from outside', () => {
  let house: House;
  let committee: Person;
  beforeAll(async () => {
    house = await House.open({}, { HOLD_CLIMB: 'PT1S', HOLD_OBJECTION: 'PT1S', CLOCK_ESCALATION: 'PT1S' });
    await house.stopTimers();
    committee = house.service.as({ sub: 'c', roles: ['READER'], agency: 'PEOPLES_COMMITTEE', gate: ['LT'] });
  });
  afterAll(() => house.close());

  const inspected = async (): Promise<TestMovement> => {
    const movement = new TestMovement().submitted().accepted().planned([CREW, CUSTOMS]).assessed();
    await house.follow(...factsOf(movement.arrived().concluded(CREW).inYard()));
    return movement;
  };
  const seal = async (by: Person, movement: TestMovement, more: Body): Promise<string> => {
    const placed = await by.post(`/v1/records/${movement.idOf(0)}/holds`, {
      sealed: { people: [] },
      ...more,
    });
    expect(placed.status).toBe(201);
    return String(placed.body['holdId']);
  };
  const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();
  const ofBorderGuard = (reviewAt: string) => ({
    legalBasis: 'BORDER-GUARD-LAW',
    reasonCode: 'CREW_OR_VEHICLE',
    approver: 'border-guard.leader1',
    reviewAt,
  });
  const ofCustoms = (reviewAt: string) => ({
    legalBasis: 'CUSTOMS-LAW',
    reasonCode: 'PAPERS_DOUBTFUL',
    approver: 'customs.leader1',
    reviewAt,
    sealed: { people: ['customs.officer1', 'customs.officer2'] },
  });

  it('climb to the people’s committee when nobody reviews them, come down again, and nothing is told', async () => {
    const movement = await inspected();
    const holdId = await seal(house.borderGuardHead, movement, ofBorderGuard(inMs(1500)));
    const overseen = async (by: Person) => {
      const { body } = await by.get<{ items: Body[] }>('/v1/sealed-holds/oversight');
      return body.items.find((item) => item['holdId'] === holdId);
    };
    const before = await house.board.get(`/v1/records/${movement.idOf(0)}`);
    expect(await overseen(house.auditor)).not.toHaveProperty('level');
    expect(await overseen(committee)).toBeUndefined();
    await until(async () => (await overseen(house.auditor))?.['level'] === 'SHIFT_LEADER');
    const climbed = await until(async () => await overseen(committee), { timeout: 15_000 });
    expect(climbed).toMatchObject({ level: 'PEOPLES_COMMITTEE', overdue: true });
    expect(JSON.stringify(climbed)).not.toMatch(/BORDER|LT-BP|border-guard/);
    const inside = await house.borderGuardHead.get(`/v1/sealed-holds/${holdId}`);
    expect(inside.body).toMatchObject({
      level: 'PEOPLES_COMMITTEE',
      allowedActions: ['extension', 'lifting'],
    });
    const extension = {
      reviewAt: inMs(10 * 86_400_000),
      reasonCode: 'INVESTIGATION_GOES_ON',
      approver: 'border-guard.leader1',
    };
    const extended = await house.borderGuardHead.post(`/v1/holds/${holdId}/extension`, extension);
    expect(extended.status).toBe(200);
    expect(await overseen(committee)).toBeUndefined();
    expect(await overseen(house.auditor)).not.toHaveProperty('level');
    const told = (await house.told(movement.movementId)).filter((name) => /^(?:hold|clock)\./.test(name));
    expect(told).toEqual(['hold.placed', 'hold.notified']);
    const after = await house.board.get(`/v1/records/${movement.idOf(0)}`);
    expect([after.body, after.headers['etag']]).toEqual([before.body, before.headers['etag']]);
  });

  it('look alike byte for byte in length and in what is told, whoever sealed them, why, and for how many', async () => {
    const [one, other] = [await inspected(), await inspected()];
    const ids = [
      await seal(house.borderGuardHead, one, ofBorderGuard(inMs(86_400_000))),
      await seal(house.customsHead, other, ofCustoms(inMs(20 * 86_400_000))),
    ];
    const [first, second] = [one, other].map((movement) => `/v1/records/${movement.idOf(0)}`);
    const outsiders = [house.board, house.plant, house.auditor, house.declarant, committee];
    for (const reader of outsiders)
      for (const part of ['', '/entries', '/holders']) {
        const lengths = await Promise.all(
          [first, second].map(
            async (path) => JSON.stringify((await reader.get(`${path}${part}`)).body).length,
          ),
        );
        expect([part, lengths[0]]).toEqual([part, lengths[1]]);
      }
    const holds = await Promise.all(ids.map((id) => house.board.get(`/v1/holds/${id}`)));
    const [seen = '', alsoSeen = ''] = holds.map(({ body }) => JSON.stringify(body));
    expect(seen.length).toBe(alsoSeen.length);
    const facts = await house.service.facts();
    const toldOf = (movement: TestMovement) =>
      facts
        .filter(({ key }) => key === movement.movementId)
        .map(({ name, data }) => [name, Object.keys(data)]);
    expect(toldOf(one)).toEqual(toldOf(other));
  });

  it('are objected to by the enterprise, which is told no more, and answered by those inside', async () => {
    const movement = await inspected();
    const holdId = await seal(house.borderGuardHead, movement, ofBorderGuard(inMs(86_400_000)));
    const seen = await house.declarant.get(`/v1/holds/${holdId}`);
    expect(seen.body).toEqual({
      holdId,
      recordId: movement.idOf(0),
      agency: 'MANAGEMENT_BOARD',
      sealed: true,
      placedAt: expect.any(String),
      notifiedAt: expect.any(String),
      allowedActions: ['objections'],
    });
    const objecting = `/v1/holds/${holdId}/objections`;
    const objected = await house.declarant.post(objecting, { reasonCode: 'NO_LEGAL_BASIS' });
    expect(objected).toMatchObject({ status: 201, body: { objection: { state: 'OPEN' }, sealed: true } });
    const { objectionId } = objected.body['objection'] as { objectionId: string };
    const overdue = async () =>
      (await house.board.get<{ items: Body[] }>(`/v1/breaches?record=${movement.idOf(0)}`)).body.items.filter(
        ({ clock }) => clock === 'HOLD.OBJECTION',
      );
    const due = house.service.app.get(DueMovements);
    await until(async () => {
      await due.seeTo(movement.movementId);
      return (await overdue()).length > 0;
    });
    expect(await overdue()).toMatchObject([
      { clock: 'HOLD.OBJECTION', agency: 'MANAGEMENT_BOARD', unit: 'LT-BQL' },
    ]);
    await until(async () => {
      await due.seeTo(movement.movementId);
      return (await overdue())[0]?.['level'] === 'PEOPLES_COMMITTEE';
    });
    const answering = `/v1/objections/${objectionId}/answer`;
    const answer = { decision: 'UPHELD', reasonCode: 'PLACED_IN_ERROR' };
    for (const outsider of [house.boardHead, house.customsHead, house.borderGuardOtherHead])
      expect(await outsider.post(answering, answer)).toMatchObject({
        status: 403,
        body: { code: 'auth.not-yours' },
      });
    expect((await house.borderGuardHead.post(answering, answer)).body).toMatchObject({
      code: 'clearance.objection.own-hold',
    });
    const leader = { agency: 'BORDER_GUARD', unit: 'LT-BP', gate: ['LT'] };
    const approver = house.service.as({
      ...{ sub: 'border-guard.leader1', roles: ['SHIFT_LEADER', 'OFFICER'] },
      ...leader,
    });
    const inside = await approver.get(`/v1/sealed-holds/${holdId}`);
    expect(inside.body).toMatchObject({
      objection: { objectionId, reasonCode: 'NO_LEGAL_BASIS' },
      allowedActions: ['extension', 'lifting', 'answer'],
    });
    expect(await approver.post(answering, answer)).toMatchObject({ status: 200 });
    expect((await approver.get(`/v1/sealed-holds/${holdId}`)).body).toMatchObject({ allowedActions: [] });
    expect((await house.board.get(`/v1/records/${movement.idOf(0)}`)).body).toMatchObject({ holds: [] });
    const told = (await house.service.facts()).filter(({ key }) => key === movement.movementId);
    expect(told.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['hold.objected', 'clock.escalated', 'hold.objection-answered', 'hold.lifted']),
    );
    const since = told.slice(told.findIndex(({ name }) => name === 'hold.placed'));
    expect(JSON.stringify(since)).not.toMatch(/border-guard\.|LT-BP|BORDER-GUARD-LAW|CREW_OR_VEHICLE/);
    const acts = await house.service.database.query(
      `SELECT act, by FROM sealed_act WHERE hold_id = '${holdId}' ORDER BY seq`,
    );
    expect(acts).toEqual([
      { act: 'PLACED', by: 'border-guard.head' },
      { act: 'ANSWERED', by: 'border-guard.leader1' },
      { act: 'LIFTED', by: 'border-guard.leader1' },
    ]);
  });
});

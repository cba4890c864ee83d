import { until } from '@onegate/testing';
import { type Check, TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0 };

describe('notice, review and objection of holds', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open({}, { HOLD_CLIMB: 'PT1S', HOLD_OBJECTION: 'PT1S', HOLD_NOTICE: 'PT10M' });
  });
  afterAll(() => house.close());

  const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();
  const hold = (more: Record<string, unknown> = {}) => ({
    legalBasis: 'CUSTOMS-LAW',
    reasonCode: 'PAPERS_DOUBTFUL',
    reviewAt: inSeconds(86_400),
    approver: 'customs.leader1',
    ...more,
  });
  const inspected = async (): Promise<TestMovement> => {
    const movement = new TestMovement().submitted().accepted().planned([CREW, CUSTOMS]).assessed().arrived();
    await house.follow(...factsOf(movement.concluded(CREW).inYard()));
    return movement;
  };
  const place = async (movement: TestMovement, more: Record<string, unknown> = {}): Promise<string> => {
    const reply = await house.customsHead.post(`/v1/records/${movement.idOf(0)}/holds`, hold(more));
    expect(reply).toMatchObject({ status: 201, body: { sealed: false, legalBasis: 'CUSTOMS-LAW' } });
    return String(reply.body['holdId']);
  };
  const heldOf = async (movement: TestMovement, as = house.board) =>
    ((await as.get(`/v1/records/${movement.idOf(0)}`)).body['holds'] as Record<string, unknown>[])[0];
  const code = async (reply: Promise<{ status: number; body: Record<string, unknown> }>) => {
    const { status, body } = await reply;
    return `${status} ${String(body['code'])}`;
  };

  it('are told to the enterprise at once, with their grounds', async () => {
    const movement = await inspected();
    const holdId = await place(movement);
    expect(await house.told(movement.movementId)).toEqual(
      expect.arrayContaining(['hold.placed', 'hold.notified']),
    );
    expect(await heldOf(movement, house.declarant)).toMatchObject({
      holdId,
      legalBasis: 'CUSTOMS-LAW',
      notifiedAt: expect.any(String),
    });
    expect((await house.declarant.get(`/v1/holds/${holdId}`)).body).toMatchObject({
      reasonCode: 'PAPERS_DOUBTFUL',
    });
    expect(await code(house.stranger.get(`/v1/holds/${holdId}`))).toBe('403 auth.not-yours');
  });

  it('are told later by order of a named authority, and until then without their grounds', async () => {
    const movement = await inspected();
    const notice = { deferUntil: inSeconds(2), authority: 'PROCURACY', reference: '12/QĐ-VKS' };
    const holdId = await place(movement, { notice });
    const early = await house.declarant.get(`/v1/records/${movement.idOf(0)}/entries`);
    expect(JSON.stringify(early.body)).not.toMatch(/CUSTOMS-LAW|PAPERS_DOUBTFUL|PROCURACY/);
    const held = await heldOf(movement, house.declarant);
    expect(held).toMatchObject({ holdId, agency: 'CUSTOMS' });
    expect(held).not.toHaveProperty('legalBasis');
    expect(held).not.toHaveProperty('reviewAt');
    expect(
      await code(house.declarant.post(`/v1/holds/${holdId}/objections`, { reasonCode: 'PAPERS_COMPLETE' })),
    ).toBe('409 clearance.objection.no-notice');
    await until(async () => (await heldOf(movement, house.declarant))?.['legalBasis'] === 'CUSTOMS-LAW');
    const late = await house.declarant.get(`/v1/records/${movement.idOf(0)}/entries`);
    expect(JSON.stringify(late.body)).toMatch(/CUSTOMS-LAW/);
  });

  it('are refused with every fault of notice, review and approval at once', async () => {
    const movement = await inspected();
    const path = `/v1/records/${movement.idOf(0)}/holds`;
    const notice = { deferUntil: inSeconds(3600), authority: 'PROCURACY', reference: '12' };
    const faulty = hold({ notice, approver: 'customs.head', reviewAt: '2020-01-01T00:00:00Z' });
    expect(await house.customsHead.post(path, faulty)).toMatchObject({
      status: 422,
      body: { errors: [{ field: '/reviewAt' }, { field: '/approver' }, { field: '/notice/deferUntil' }] },
    });
    const unnamed = { deferUntil: inSeconds(60), authority: 'A_FRIEND', reference: '12' };
    expect(await code(house.customsHead.post(path, hold({ notice: unnamed })))).toBe('422 http.validation');
    expect(await heldOf(movement)).toBeUndefined();
  });

  it('are extended with another’s approval, and only while they are open', async () => {
    const movement = await inspected();
    const holdId = await place(movement);
    const reviewAt = inSeconds(5 * 86_400);
    const extension = { reviewAt, reasonCode: 'LABORATORY_RESULT_AWAITED', approver: 'customs.leader1' };
    const path = `/v1/holds/${holdId}/extension`;
    expect(await house.customsHead.post(path, extension)).toMatchObject({ status: 200, body: { reviewAt } });
    expect(await house.told(movement.movementId)).toContain('hold.extended');
    expect(await code(house.customsHead.post(path, { ...extension, approver: 'customs.head' }))).toBe(
      '422 clearance.hold.approver',
    );
    expect(await code(house.customsHead.post(path, { ...extension, reviewAt: inSeconds(40 * 86_400) }))).toBe(
      '422 clearance.hold.review-date',
    );
    expect(await code(house.boardHead.post(path, extension))).toBe('403 auth.not-yours');
    const early = { occurredAt: '2026-11-20T00:00:00Z' };
    expect(await code(house.customsHead.post(`/v1/holds/${holdId}/lifting`, early))).toBe(
      '422 http.validation',
    );
    await house.customsHead.post(`/v1/holds/${holdId}/lifting`);
    expect(await code(house.customsHead.post(path, extension))).toBe('409 clearance.hold.lifted');
  });

  it('are overdue past their review, and climb until somebody reviews them', async () => {
    const movement = await inspected();
    const holdId = await place(movement, { reviewAt: inSeconds(1) });
    await until(async () => (await heldOf(movement))?.['level'] === 'HEAD');
    const steps = (await house.service.facts()).filter(
      ({ name, key }) => name === 'hold.overdue' && key === movement.movementId,
    );
    expect(steps.slice(0, 2).map(({ data }) => data)).toMatchObject([
      { holdId, level: 'SHIFT_LEADER', unit: 'LT-HQ' },
      { holdId, level: 'HEAD', unit: 'LT-HQ' },
    ]);
    const extension = {
      reviewAt: inSeconds(3600),
      reasonCode: 'INVESTIGATION_GOES_ON',
      approver: 'customs.leader1',
    };
    await house.customsHead.post(`/v1/holds/${holdId}/extension`, extension);
    expect(await heldOf(movement)).not.toHaveProperty('level');
  });

  it('are objected to by the enterprise, answered by another than who placed them, and lifted if it was right', async () => {
    const movement = await inspected();
    const holdId = await place(movement);
    const path = `/v1/holds/${holdId}/objections`;
    const objection = { reasonCode: 'PAPERS_COMPLETE' };
    expect(await code(house.stranger.post(path, objection))).toBe('403 auth.not-yours');
    expect(await code(house.customs.post(path, objection))).toBe('403 auth.forbidden');
    const made = await house.declarant.post(path, objection);
    expect(made).toMatchObject({ status: 201, body: { objection: { state: 'OPEN' } } });
    expect(await code(house.declarant.post(path, objection))).toBe('409 clearance.objection.open');
    const { objectionId } = made.body['objection'] as { objectionId: string };
    await until(async () => (await house.told(movement.movementId)).includes('clock.breached'));
    const answer = { decision: 'UPHELD', reasonCode: 'PLACED_IN_ERROR' };
    const answering = `/v1/objections/${objectionId}/answer`;
    expect(await code(house.customsHead.post(answering, answer))).toBe('403 clearance.objection.own-hold');
    expect(await code(house.boardHead.post(answering, answer))).toBe('403 auth.not-yours');
    expect(await house.customsLeader.post(answering, answer)).toMatchObject({
      status: 200,
      body: { objection: { state: 'UPHELD' }, liftedAt: expect.any(String) },
    });
    expect(await heldOf(movement)).toBeUndefined();
    expect((await house.told(movement.movementId)).slice(-3)).toEqual(
      expect.arrayContaining(['hold.objection-answered', 'hold.lifted']),
    );
    expect(await code(house.customsLeader.post(answering, answer))).toBe('409 clearance.hold.lifted');
  });
});

import { type Fact, sampleFact } from '@onegate/contracts';
import { type Check, TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const DOCUMENTS: Check = { agency: 'CUSTOMS', shipment: 0 };
const OTHERS: Check = { agency: 'CUSTOMS', shipment: 1 };
const GROUNDS = { legalBasis: 'CUSTOMS-LAW', reasonCode: 'GOODS_PROHIBITED', approver: 'customs.leader1' };

/** The facts of a movement whose first shipment is a part of the customs declaration. */
function underNumber(movement: TestMovement, number: string): Fact[] {
  const [like] = sampleFact('declaration.accepted').data.declaration.shipments;
  const customsDeclarations = [{ ...like!.customsDeclarations[0]!, number }];
  return factsOf(movement).map((fact) => {
    if (!('declaration' in fact.data)) return fact;
    const { declaration } = fact.data;
    const shipments = declaration.shipments.map((shipment, index) =>
      index === 0 ? { ...shipment, customsDeclarations } : shipment,
    );
    return { ...fact, data: { ...fact.data, declaration: { ...declaration, shipments } } } as Fact;
  });
}

const inspected = (direction: 'IMPORT' | 'EXPORT', shipments = 1): TestMovement => {
  const checks = shipments === 1 ? [CREW, DOCUMENTS] : [CREW, DOCUMENTS, OTHERS];
  const movement = new TestMovement(direction, shipments).submitted().accepted().planned(checks).assessed();
  movement.arrived().concluded(CREW).inYard();
  for (const check of checks.slice(1)) movement.concluded(check);
  return movement;
};

describe('a customs declaration refused as a whole', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
    await house.stopTimers();
  });
  afterAll(() => house.close());

  const refuse = (number: string, change: object = {}) =>
    house.customsHead.post(`/v1/customs-declarations/${number}/refusal`, { ...GROUNDS, ...change });
  const record = async (movement: TestMovement, index = 0) =>
    (await house.board.get(`/v1/records/${movement.idOf(index)}`)).body;

  it('takes every part on whatever truck, and those declared under it later; other goods go on', async () => {
    const number = '10412345670';
    const [first, second, later] = [inspected('IMPORT', 2), inspected('IMPORT'), new TestMovement('IMPORT')];
    for (const movement of [first, second]) await house.follow(...underNumber(movement, number));
    expect(await record(first)).toHaveProperty('releasedAt');
    const reply = await refuse(number);
    expect(reply).toMatchObject({ status: 201, body: { number, reasonCode: 'GOODS_PROHIBITED' } });
    expect(reply.body['parts']).toHaveLength(2);
    expect((reply.body['parts'] as { outcome: string }[]).map(({ outcome }) => outcome)).toEqual([
      'REFUSED',
      'REFUSED',
    ]);
    for (const movement of [first, second])
      expect(await record(movement)).toMatchObject({ stage: 'REFUSED', holder: { agency: 'BORDER_GUARD' } });
    expect(await record(first, 1)).toMatchObject({ stage: 'AWAITING_TRUCK', blockers: [] });
    expect(await refuse(number)).toMatchObject({
      status: 409,
      body: { code: 'clearance.refusal.already' },
    });
    await house.follow(...underNumber(later.submitted().accepted(), number));
    expect((await record(later))['blockers']).toContain('REFUSED');
    expect(await house.violations()).toEqual([]);
  });

  it('leaves what may leave already, and keeps an export from its release', async () => {
    const number = '30412345670';
    const [gone, kept] = [inspected('EXPORT').settled().called(), inspected('EXPORT')];
    for (const movement of [gone, kept]) await house.follow(...underNumber(movement, number));
    const permit = await house.borderGuard.post(`/v1/movements/${gone.movementId}/exit-permit`);
    expect(permit.status).toBe(200);
    const { body } = await refuse(number);
    const outcomes = new Map(
      (body['parts'] as { recordId: string; outcome: string }[]).map((part) => [part.recordId, part.outcome]),
    );
    expect([outcomes.get(gone.idOf(0)), outcomes.get(kept.idOf(0))]).toEqual([
      'AFTER_EXIT_PERMIT',
      'REFUSED',
    ]);
    expect(await record(gone)).toMatchObject({ stage: 'EXIT_CONTROL' });
    expect(await record(kept)).toMatchObject({ stage: 'UNDER_INSPECTION', blockers: ['REFUSED'] });
    expect(await record(kept)).not.toHaveProperty('releasedAt');
  });

  it('is refused without a part here, to other agencies, without another’s approval, and for no number', async () => {
    expect(await refuse('10999999990')).toMatchObject({
      status: 404,
      body: { code: 'clearance.refusal.no-part' },
    });
    expect((await refuse('12')).status).toBe(422);
    const path = '/v1/customs-declarations/10999999990/refusal';
    expect((await house.borderGuardHead.post(path, GROUNDS)).status).toBe(403);
    expect((await house.customs.post(path, GROUNDS)).status).toBe(403);
    const movement = inspected('IMPORT');
    await house.follow(...underNumber(movement, '10512345670'));
    expect(await refuse('10512345670', { approver: 'customs.head' })).toMatchObject({
      status: 422,
      body: { code: 'clearance.hold.approver' },
    });
    expect(await record(movement)).toMatchObject({ stage: 'FEE_DUE' });
  });
});

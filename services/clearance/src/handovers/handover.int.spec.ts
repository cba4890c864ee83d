import { until } from '@onegate/testing';
import { type Check, TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0 };
const OFFER = { toUnit: 'LT-KDTV', reasonCode: 'SPECIALIST_NEEDED' };

describe('handing a record over', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house.close());

  /** A shipment that customs answers for. */
  const inspected = async (): Promise<TestMovement> => {
    const movement = new TestMovement().submitted().accepted().planned([CREW, CUSTOMS]).assessed().arrived();
    await house.follow(...factsOf(movement.concluded(CREW).inYard()));
    return movement;
  };

  const offer = async (movement: TestMovement, more: Record<string, unknown> = {}): Promise<string> => {
    const reply = await house.customs.post(`/v1/records/${movement.shipmentRefs[0]}/handovers`, {
      ...OFFER,
      ...more,
    });
    expect(reply).toMatchObject({ status: 201, body: { state: 'OPEN', fromUnit: 'LT-HQ' } });
    return String(reply.body['handoverId']);
  };

  const record = async (movement: TestMovement) =>
    (await house.customs.get(`/v1/records/${movement.idOf(0)}`)).body;

  it('moves responsibility when it is accepted, and only then', async () => {
    const movement = await inspected();
    const id = await offer(movement);
    expect(await record(movement)).toMatchObject({
      holder: { agency: 'CUSTOMS' },
      offer: { handoverId: id },
    });
    const accepted = await house.plant.post(`/v1/handovers/${id}/acceptance`);
    expect(accepted).toMatchObject({ status: 200, body: { state: 'ACCEPTED' } });
    expect(await record(movement)).toMatchObject({ holder: { unit: 'LT-KDTV', officer: 'plant.officer1' } });
    const facts = (await house.service.facts()).filter(
      ({ name, subject }) => subject === movement.idOf(0) && name !== 'clock.breached',
    );
    expect(facts.slice(-3).map(({ name }) => name)).toEqual([
      'handover.offered',
      'handover.accepted',
      'holder.changed',
    ]);
    expect(facts.at(-1)?.data).toMatchObject({ cause: 'AGREEMENT', unit: 'LT-KDTV' });
    expect(accepted.headers['onegate-event']).toBe(facts.at(-2)?.id);
    expect(await house.violations()).toEqual([]);
  });

  it('stays where it is when it is refused or withdrawn', async () => {
    const movement = await inspected();
    const refused = await offer(movement);
    const reason = { reasonCode: 'NO_CAPACITY' };
    expect(await house.plant.post(`/v1/handovers/${refused}/refusal`, reason)).toMatchObject({
      body: { state: 'REFUSED', refusalCode: 'NO_CAPACITY' },
    });
    const taken = await offer(movement);
    expect(await house.customs.post(`/v1/handovers/${taken}/withdrawal`)).toMatchObject({
      body: { state: 'WITHDRAWN' },
    });
    expect(await record(movement)).toMatchObject({ holder: { agency: 'CUSTOMS' } });
  });

  it('is won by one of two who accept at the same moment', async () => {
    const movement = await inspected();
    const id = await offer(movement);
    const replies = await Promise.all(
      [1, 2, 3].map(() => house.plant.post(`/v1/handovers/${id}/acceptance`)),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(replies.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'clearance.handover.ended',
    });
  });

  it('runs out by itself', async () => {
    const movement = await inspected();
    const id = await offer(movement, { deadline: new Date(Date.now() + 1500).toISOString() });
    await until(async () => (await house.customs.get(`/v1/handovers/${id}`)).body['state'] === 'EXPIRED');
    expect(await record(movement)).toMatchObject({ holder: { agency: 'CUSTOMS' } });
    expect(await house.told(movement.movementId)).toContain('handover.expired');
  });

  it('is refused to those whose it is not, each with its reason', async () => {
    const movement = await inspected();
    const path = `/v1/records/${movement.idOf(0)}/handovers`;
    const code = async (reply: Promise<{ status: number; body: Record<string, unknown> }>) => {
      const { status, body } = await reply;
      if (status === 422) expect(body['errors']).toMatchObject([{ field: expect.stringMatching(/^\/\w+$/) }]);
      return `${status} ${String(body['code'])}`;
    };
    expect(await code(house.plant.post(path, OFFER))).toBe('403 auth.not-yours');
    expect(await code(house.declarant.post(path, OFFER))).toBe('403 auth.forbidden');
    expect(await code(house.customs.post(path, { ...OFFER, toUnit: 'XX-1' }))).toBe(
      '422 clearance.handover.unit',
    );
    expect(await code(house.customs.post(path, { ...OFFER, toOfficer: 'customs.officer2' }))).toBe(
      '422 clearance.handover.officer',
    );
    expect(await code(house.customs.post(path, { ...OFFER, deadline: '2020-01-01T00:00:00Z' }))).toBe(
      '422 clearance.handover.deadline',
    );
    const id = await offer(movement, { toOfficer: 'plant.officer2' });
    expect(await code(house.customs.post(path, OFFER))).toBe('409 clearance.handover.open-offer');
    expect(await code(house.plant.post(`/v1/handovers/${id}/acceptance`))).toBe(
      '403 clearance.handover.not-addressed',
    );
    expect(await code(house.customs.post(`/v1/handovers/${id}/acceptance`))).toBe('403 auth.not-yours');
    expect(await code(house.customs.post(`/v1/handovers/${movement.movementId}/acceptance`))).toBe(
      '404 clearance.handover.not-found',
    );
  });

  it('names every faulty field at once', async () => {
    const movement = await inspected();
    const body = { toUnit: 7, reasonCode: 'BECAUSE', deadline: '2026-11-24T10:00:00', extra: true };
    const reply = await house.customs.post<{ errors: { field: string }[] }>(
      `/v1/records/${movement.idOf(0)}/handovers`,
      body,
    );
    expect(reply.status).toBe(422);
    expect([...new Set(reply.body.errors.map(({ field }) => field))].sort()).toEqual([
      '/deadline',
      '/extra',
      '/reasonCode',
      '/toUnit',
    ]);
  });
});

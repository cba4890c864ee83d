import { randomBytes } from 'node:crypto';
import { type Check, TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';
import { digestOfCode } from './track.repository.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0 };
const BESIDE: Check = { agency: 'CUSTOMS', shipment: 1 };

/** A movement whose declaration names the digests of tracking codes. */
class Slipped extends TestMovement {
  readonly codes = this.shipmentIds.map(() => randomBytes(16).toString('base64url'));

  override snapshot() {
    const snapshot = super.snapshot();
    const shipments = snapshot.shipments.map((shipment, index) => ({
      ...shipment,
      trackingDigest: digestOfCode(this.codes[index] ?? ''),
    }));
    return { ...snapshot, shipments };
  }
}

describe('following a shipment by the code on its slip', () => {
  let house: House;
  let movement: Slipped;
  beforeAll(async () => {
    house = await House.open({ TRACKING_AFTER_CLOSING: 'PT1S' });
    movement = new Slipped('EXPORT', 2).submitted().accepted().planned([CREW, CUSTOMS, BESIDE]).assessed();
    await house.follow(...factsOf(movement.arrived().concluded(CREW).inYard()));
    await house.stopTimers();
  });
  afterAll(() => house.close());

  const track = async (code: string, language = 'en') => {
    const asked = performance.now();
    const reply = await house.service.app.inject({
      method: 'GET',
      url: `/v1/track/${code}`,
      headers: { 'accept-language': language },
    });
    const body = reply.json<Record<string, unknown>>();
    return { status: reply.statusCode, body, ms: performance.now() - asked, headers: reply.headers };
  };
  const code = (): string => movement.codes[0] ?? '';
  const UNKNOWN = 'A'.repeat(22);

  it('says how far it is, where, who answers and what the driver has to do, to whoever holds the code', async () => {
    expect((await track(code())).body).toEqual({
      ref: movement.shipmentRefs[0],
      gate: 'LT',
      stage: { code: 'UNDER_INSPECTION', name: 'Goods under inspection', since: expect.any(String) },
      place: { code: 'YARD', name: 'In the yard' },
      holder: { agency: 'CUSTOMS', name: 'Customs', unit: 'LT-HQ' },
      held: false,
      released: false,
      dueAt: expect.any(String),
      late: true,
      awaited: { code: 'WAIT', name: 'Wait' },
    });
  });

  it('answers in Vietnamese and Khmer', async () => {
    expect((await track(code(), 'vi-VN,vi;q=0.9')).body).toMatchObject({
      stage: { name: 'Đang kiểm tra hàng hóa' },
      place: { name: 'Trong bãi' },
      holder: { name: 'Hải quan' },
      awaited: { name: 'Chờ' },
    });
    expect((await track(code(), 'km')).body).toMatchObject({
      stage: { name: 'កំពុងពិនិត្យទំនិញ' },
      holder: { name: 'គយ' },
      awaited: { name: 'រង់ចាំ' },
    });
    expect((await track(code(), 'km')).headers).toMatchObject({
      'content-language': 'km',
      'cache-control': 'no-store',
      vary: expect.stringMatching(/accept-language/i),
    });
  });

  it('names no person, no enterprise, no plate, and no other shipment', async () => {
    const told = JSON.stringify((await track(code())).body);
    expect(told).not.toMatch(/5900|81C|customs\.|officer|head/);
    expect(told).not.toContain(movement.idOf(1));
    expect((await track(movement.codes[1] ?? '')).body).toMatchObject({ ref: movement.shipmentRefs[1] });
  });

  it('keeps no code in records, events and entries, and shows the digest to nobody as a way in', async () => {
    const facts = JSON.stringify(await house.service.facts());
    const entries = JSON.stringify(await house.service.database.query('SELECT fields FROM disclosure'));
    for (const kept of [facts, entries]) expect(kept).not.toContain(code());
    expect((await track(digestOfCode(code()).slice(0, 22))).status).toBe(404);
  });

  it('does not find what leads nowhere, in the same words and steps of time', async () => {
    const known = await track(code());
    const unknown = await track(UNKNOWN);
    expect(unknown).toMatchObject({ status: 404, body: { code: 'clearance.track.not-found' } });
    for (const { ms } of [known, unknown]) expect(ms).toBeGreaterThanOrEqual(24);
    for (const wrong of ['A', 'A'.repeat(23), '%20'.repeat(22), `${'A'.repeat(21)}!`])
      expect((await track(wrong)).status).toBe(422);
  });

  it('says of a hold that it holds and which desk to ask, of a sealed one the same', async () => {
    const hold = {
      legalBasis: 'BORDER-GUARD-LAW',
      reasonCode: 'CREW_OR_VEHICLE',
      reviewAt: new Date(Date.now() + 86_400_000).toISOString(),
      approver: 'border-guard.leader1',
      sealed: { people: [] },
    };
    const placed = await house.borderGuardHead.post(`/v1/records/${movement.idOf(0)}/holds`, hold);
    expect(placed.status).toBe(201);
    const { body } = await track(code());
    expect(body).toMatchObject({
      held: true,
      holder: { agency: 'MANAGEMENT_BOARD', unit: 'LT-BQL' },
      awaited: { code: 'ASK_DUTY_DESK' },
    });
    expect(JSON.stringify(body)).not.toMatch(/seal|BORDER_GUARD|LT-BP/);
  });

  it('ends some time after the record was closed, as if the code had never been', async () => {
    const over = new Slipped('EXPORT', 1).submitted();
    over.happens('cancellation.requested', {
      cancellationId: over.movementId,
      declarationId: over.movementId,
      reasonCode: 'NOT_COMING',
    });
    await house.follow(...factsOf(over));
    const late = await track(over.codes[0] ?? '');
    const never = await track(UNKNOWN);
    const unlike = ({ instance: _, ...body }: Record<string, unknown>) => body;
    expect(late.status).toBe(404);
    expect(unlike(late.body)).toEqual(unlike(never.body));
  });
});

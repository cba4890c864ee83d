import { aGate } from '../../test/gates.ts';
import { House, worked } from '../../test/house.ts';

const HOUR = 3_600_000;
const hoursAhead = (hours: number): string =>
  new Date(Math.ceil(Date.now() / HOUR) * HOUR + hours * HOUR).toISOString();

describe('booking', () => {
  let house: House;
  beforeAll(async () => {
    const slots = { timeZone: 'Asia/Ho_Chi_Minh', hours: 1, capacity: 2 };
    house = await House.open(aGate('LT', { slots }));
  });
  afterAll(() => house.close());

  const free = async (slotStart: string): Promise<number | undefined> => {
    const to = new Date(Date.parse(slotStart) + HOUR).toISOString();
    const reply = await house.carrier.get<{ items: { from: string; free: number }[] }>(
      `/v1/gates/LT/slots?from=${slotStart}&to=${to}`,
    );
    return worked(reply).items.find(({ from }) => from === slotStart)?.free;
  };

  it('is by declarant or carrier, and shows in the list of slots', async () => {
    const id = await house.expect('LT');
    const slotStart = hoursAhead(2);
    expect(await free(slotStart)).toBe(2);
    expect((await house.stranger.post(`/v1/movements/${id}/booking`, { slotStart })).status).toBe(403);
    expect((await house.board.post(`/v1/movements/${id}/booking`, { slotStart })).status).toBe(403);
    const booked = await house.carrier.post(`/v1/movements/${id}/booking`, { slotStart });
    expect(worked(booked)).toMatchObject({ state: 'BOOKED', slot: { from: slotStart } });
    expect(await free(slotStart)).toBe(1);
    expect(await house.dataOf(id, 'slot.booked')).toMatchObject([{ from: slotStart }]);

    const later = hoursAhead(3);
    worked(await house.declarant.post(`/v1/movements/${id}/booking`, { slotStart: later }));
    expect([await free(slotStart), await free(later)]).toEqual([2, 1]);

    await house.stage(id, 'CANCELLED');
    expect(await free(later)).toBe(2);
  });

  it('gives the last place of a slot once', async () => {
    const slotStart = hoursAhead(5);
    const ids = await Promise.all(Array.from({ length: 6 }, () => house.expect('LT')));
    const replies = await Promise.all(
      ids.map((id) => house.carrier.post(`/v1/movements/${id}/booking`, { slotStart })),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(2);
    const refused = replies.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(4);
    expect(refused[0]?.body).toMatchObject({ code: 'logistics.booking.slot-full', capacity: 2 });
    expect(await free(slotStart)).toBe(0);
  });

  it('takes only beginnings of slots that can still be booked', async () => {
    const id = await house.expect('LT');
    const between = new Date(Date.parse(hoursAhead(1)) + 60_000).toISOString();
    for (const slotStart of [between, hoursAhead(-3), hoursAhead(24 * 31), '2026-11-24T08:00:00']) {
      const reply = await house.carrier.post(`/v1/movements/${id}/booking`, { slotStart });
      expect(reply).toMatchObject({ status: 422, body: { errors: [{ field: '/slotStart' }] } });
    }
  });

  it('shows at most a week, within a year', async () => {
    const spans = [
      'from=9999-12-31T23:59:59Z',
      'from=0001-01-01T00:00:00Z',
      'to=2020-01-01T00:00:00Z',
      'from=today',
    ];
    for (const span of spans)
      expect((await house.carrier.get(`/v1/gates/LT/slots?${span}`)).status).toBe(422);
    const day = worked(await house.carrier.get<{ items: unknown[] }>('/v1/gates/LT/slots')).items;
    expect(day).toHaveLength(24);
    expect((await house.carrier.get('/v1/gates/ZZ/slots')).status).toBe(404);
    expect((await house.carrier.get('/v1/gates/lt/slots')).status).toBe(422);
  });

  it('says on arrival whether the truck had booked', async () => {
    const [booked, unbooked] = [await house.expect('LT'), await house.expect('LT')];
    worked(await house.carrier.post(`/v1/movements/${booked}/booking`, { slotStart: hoursAhead(1) }));
    for (const id of [booked, unbooked]) worked(await house.board.post(`/v1/movements/${id}/arrival`));
    expect(await house.dataOf(booked, 'vehicle.at-barrier')).toMatchObject([{ booked: true }]);
    expect(await house.dataOf(unbooked, 'vehicle.at-barrier')).toMatchObject([{ booked: false }]);
    const late = await house.carrier.post(`/v1/movements/${booked}/booking`, { slotStart: hoursAhead(2) });
    expect(late).toMatchObject({ status: 409, body: { code: 'logistics.movement.not-now' } });
  });
});

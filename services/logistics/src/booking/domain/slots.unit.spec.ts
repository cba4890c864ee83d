import { isBookable, slotAt, slotsBetween } from './slots.ts';

const plan = { timeZone: 'Asia/Ho_Chi_Minh', hours: 1, capacity: 40 };
const at = (text: string) => new Date(text);

describe('slots', () => {
  it('begin on the hour of the gate', () => {
    expect(slotAt('LT', plan, at('2026-11-24T08:00:00+07:00'))?.to).toEqual(at('2026-11-24T09:00:00+07:00'));
    expect(slotAt('LT', plan, at('2026-11-24T08:00:00.001+07:00'))).toBeUndefined();
    expect(slotAt('LT', plan, at('2026-11-24T08:30:00+07:00'))).toBeUndefined();
  });

  it('count from local midnight where hours are longer or the zone is odd', () => {
    const odd = { timeZone: 'Asia/Kathmandu', hours: 2, capacity: 1 };
    expect(slotAt('KT', odd, at('2026-11-24T02:00:00+05:45'))).toBeDefined();
    expect(slotAt('KT', odd, at('2026-11-24T02:00:00Z'))).toBeUndefined();
    expect(slotAt('KT', odd, at('2026-11-24T03:00:00+05:45'))).toBeUndefined();
  });

  it('tile a day', () => {
    const slots = slotsBetween('LT', plan, at('2026-11-24T00:10:00+07:00'), at('2026-11-25T00:10:00+07:00'));
    expect(slots).toHaveLength(24);
    expect(slots[0]?.from).toEqual(at('2026-11-24T01:00:00+07:00'));
    for (const [index, slot] of slots.entries())
      if (index > 0) expect(slot.from).toEqual(slots[index - 1]?.to);
  });

  it('have one id per gate and hour, a UUID', () => {
    const [one] = slotsBetween('LT', plan, at('2026-11-24T08:00:00+07:00'), at('2026-11-24T09:00:00+07:00'));
    expect(one?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(slotAt('LT', plan, at('2026-11-24T01:00:00Z'))?.id).toBe(one?.id);
    expect(slotAt('BM', plan, at('2026-11-24T01:00:00Z'))?.id).not.toBe(one?.id);
  });

  it('can be booked while they last, and not too far ahead', () => {
    const slot = { id: '', from: at('2026-11-24T01:00:00Z'), to: at('2026-11-24T02:00:00Z') };
    expect(isBookable(slot, at('2026-11-24T01:59:00Z'))).toBe(true);
    expect(isBookable(slot, at('2026-11-24T02:00:00Z'))).toBe(false);
    expect(isBookable(slot, at('2026-10-24T00:00:00Z'))).toBe(false);
  });
});

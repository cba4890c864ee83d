import { createHash } from 'node:crypto';

/** How a gate divides its day: slots of whole hours from local midnight on, each for so many trucks. */
export interface SlotPlan {
  /** IANA name, e.g. `Asia/Ho_Chi_Minh`. */
  readonly timeZone: string;
  readonly hours: number;
  readonly capacity: number;
}

export interface Slot {
  /** UUID made of gate and beginning: the same hour always has the same. */
  readonly id: string;
  readonly from: Date;
  readonly to: Date;
}

const SLOT_NAMESPACE = Buffer.from('6f1d2c7a5b0e4c3f9a8e2d4b6c8f0a1e', 'hex');
export const HOUR_MS = 3_600_000;
/** How far ahead a slot can be booked. */
export const BOOKABLE_DAYS = 30;

/** The slot that begins exactly at `from`; nothing when the plan has none there. */
export function slotAt(gate: string, plan: SlotPlan, from: Date): Slot | undefined {
  const length = plan.hours * HOUR_MS;
  if (localMs(from, plan.timeZone) % length !== 0) return undefined;
  return { id: slotId(gate, from), from, to: new Date(from.getTime() + length) };
}

/** Every slot that begins in [from, to). */
export function slotsBetween(gate: string, plan: SlotPlan, from: Date, to: Date): Slot[] {
  const slots: Slot[] = [];
  const length = plan.hours * HOUR_MS;
  const late = localMs(from, plan.timeZone) % length;
  for (let at = from.getTime() + (late === 0 ? 0 : length - late); at < to.getTime(); at += length) {
    const slot = slotAt(gate, plan, new Date(at));
    if (slot) slots.push(slot);
  }
  return slots;
}

/** Whether the slot can still be booked: it has not ended, and is not too far ahead. */
export const isBookable = (slot: Slot, now: Date): boolean =>
  slot.to > now && slot.from.getTime() <= now.getTime() + BOOKABLE_DAYS * 24 * HOUR_MS;

/** Name-based (RFC 9562, version 5): slots are a matter of the plan, they are not stored. */
function slotId(gate: string, from: Date): string {
  const digest = createHash('sha1').update(SLOT_NAMESPACE).update(`${gate} ${from.toISOString()}`).digest();
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  return digest.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds since local midnight, as the clock on the wall of the gate shows. */
function localMs(at: Date, timeZone: string): number {
  let clock = clocks.get(timeZone);
  if (!clock) {
    const parts = { hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
    clock = new Intl.DateTimeFormat('en-GB', { timeZone, ...parts, hourCycle: 'h23' });
    clocks.set(timeZone, clock);
  }
  const [hours = 0, minutes = 0, seconds = 0] = clock.format(at).split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + at.getUTCMilliseconds();
}

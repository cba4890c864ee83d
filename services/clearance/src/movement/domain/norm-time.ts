import { millisecondsOf } from '@onegate/codes';
import { addWorkingTime, type Counted } from '../../calendar/domain/working-time.ts';
import type { Instant } from './movement-file.ts';

/** When a span that began at `from` runs out on the clock on the wall. */
export const dueAfter = (from: Instant, norm: string): Instant =>
  new Date(Date.parse(from) + millisecondsOf(norm)).toISOString();

/** Share of its time after which a clock warns. */
const WARN_AT = 0.8;

/** When a span between two known instants warns. */
export const warnBetween = (from: Instant, dueAt: Instant): Instant =>
  new Date(
    Date.parse(from) + Math.max(0, Math.floor((Date.parse(dueAt) - Date.parse(from)) * WARN_AT)),
  ).toISOString();

export interface Measured {
  /** Null while nobody can say. */
  readonly dueAt: Instant | null;
  readonly warnAt: Instant | null;
}

/** Stands still until further notice. */
export const STANDING: Measured = { dueAt: null, warnAt: null };

/** When a norm that began at `from` warns and runs out, counting only the time that counts. */
export function measure(from: Instant, norm: string, counted: Counted, extraMs = 0): Measured {
  const whole = millisecondsOf(norm);
  return {
    dueAt: addWorkingTime(from, whole + extraMs, counted),
    warnAt: addWorkingTime(from, Math.floor(whole * WARN_AT) + extraMs, counted),
  };
}

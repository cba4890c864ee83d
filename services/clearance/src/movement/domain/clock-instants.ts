import type { ClockKind, ClockState, Instant } from './movement-file.ts';

/** Clocks of what an agency owes others, which warn before they run out and climb afterwards. */
export const WORK: ReadonlySet<ClockKind> = new Set(['STAGE', 'TASK', 'OBLIGATION', 'HOLD_OBJECTION']);

export type ClockStep = 'WARN' | 'RUN_OUT' | 'ESCALATE';

/** What a clock does next, and when; undefined when nothing more comes of it, or while it stands. */
export function nextStep(clock: ClockState): { step: ClockStep; at: Instant } | undefined {
  if (clock.breachedAt !== null)
    return clock.escalateAt == null ? undefined : { step: 'ESCALATE', at: clock.escalateAt };
  if (clock.dueAt === null && clock.warnAt == null) return undefined;
  if (WORK.has(clock.kind) && clock.warnAt != null && clock.warnedAt == null)
    return { step: 'WARN', at: clock.warnAt };
  return clock.dueAt === null ? undefined : { step: 'RUN_OUT', at: clock.dueAt };
}

/** What it does next at an instant: read late, a clock that has run out warns no more. */
export function stepDue(clock: ClockState, now: Instant): { step: ClockStep; at: Instant } | undefined {
  if (clock.breachedAt === null && clock.dueAt !== null && clock.dueAt <= now)
    return { step: 'RUN_OUT', at: clock.dueAt };
  const next = nextStep(clock);
  return next && next.at <= now ? next : undefined;
}

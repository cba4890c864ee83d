import { type Caller, mayTry } from '@onegate/auth';
import { levelOf } from './domain/climbed.ts';
import type { OversightView, SealedCountView, SealedHoldView } from './sealed.view.ts';
import type { listOutside, SealedHold } from './sealed.repository.ts';

type Outside = Awaited<ReturnType<typeof listOutside>>[number];

const DAY_MS = 86_400_000;

/** How long a review that is not held stays on a step of the ladder, by gate. */
export type PeriodOf = (gate: string) => number;

/** Inside, whoever leads acts; of a lifted one nothing is left to do. */
const actionsOn = (liftedAt: string | null, caller: Caller): string[] =>
  liftedAt === null && mayTry('holds.lift', caller) ? ['extension', 'lifting'] : [];

export function insideView(
  { truth, reviewAt, reviewedAt, liftedAt }: SealedHold,
  now: Date,
  periodOf: PeriodOf,
  caller: Caller,
): SealedHoldView {
  const level =
    liftedAt === null ? levelOf(Date.parse(reviewAt), now.getTime(), periodOf(truth.gate)) : undefined;
  const { holdId, agency, unit, placedBy: officer, placedAt: since } = truth;
  return {
    holdId,
    holder: { agency, unit, officer, since },
    people: [...truth.people],
    legalBasis: truth.legalBasis,
    reasonCode: truth.reasonCode,
    approver: truth.approver,
    reviewAt,
    overdue: liftedAt === null && reviewAt < now.toISOString(),
    ...(level !== undefined && { level }),
    ...(reviewedAt !== null && { reviewedAt }),
    ...(liftedAt !== null && { liftedAt }),
    allowedActions: actionsOn(liftedAt, caller),
  };
}

export function oversightView(hold: Outside, now: Date, periodOf: PeriodOf): OversightView {
  const level = levelOf(hold.reviewAt.getTime(), now.getTime(), periodOf(hold.gate));
  return {
    holdId: hold.holdId,
    gate: hold.gate,
    placedAt: hold.placedAt.toISOString(),
    ageDays: daysSince(hold.placedAt, now),
    overdue: hold.reviewAt < now,
    ...(level !== undefined && { level }),
    ...(hold.reviewedAt && { reviewedAt: hold.reviewedAt.toISOString() }),
  };
}

/** Of a gate's open sealed holds no more than number and age. */
export function countView(gate: string, holds: readonly Outside[], now: Date): SealedCountView {
  const ages = holds.map(({ placedAt }) => daysSince(placedAt, now));
  return {
    gate,
    open: holds.length,
    oldestDays: Math.max(0, ...ages),
    olderThan7Days: ages.filter((age) => age >= 7).length,
    olderThan30Days: ages.filter((age) => age >= 30).length,
    reviewed: holds.filter(({ reviewedAt }) => reviewedAt && daysSince(reviewedAt, now) < 30).length,
  };
}

const daysSince = (at: Date, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - at.getTime()) / DAY_MS));

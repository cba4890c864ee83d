import type { OversightView, SealedCountView, SealedHoldView } from './sealed.view.ts';
import type { listOutside, SealedHold } from './sealed.repository.ts';

type Outside = Awaited<ReturnType<typeof listOutside>>[number];

const DAY_MS = 86_400_000;

export function insideView({ truth, reviewAt, reviewedAt, liftedAt }: SealedHold, now: Date): SealedHoldView {
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
    ...(reviewedAt !== null && { reviewedAt }),
    ...(liftedAt !== null && { liftedAt }),
  };
}

export const oversightView = (hold: Outside, now: Date): OversightView => ({
  holdId: hold.holdId,
  gate: hold.gate,
  placedAt: hold.placedAt.toISOString(),
  ageDays: daysSince(hold.placedAt, now),
  overdue: hold.reviewAt < now,
  ...(hold.reviewedAt && { reviewedAt: hold.reviewedAt.toISOString() }),
});

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

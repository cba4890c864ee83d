import { type Caller, mayTry } from '@onegate/auth';
import type { Pause } from '../calendar/domain/working-time.ts';
import { objectionView } from '../holds/hold.repository.ts';
import { levelOf, reviewDue, type SealedReview } from './domain/climbed.ts';
import type { OversightView, SealedCountView, SealedHoldView } from './sealed.view.ts';
import type { OutsideHold, SealedHold } from './sealed.repository.ts';

const DAY_MS = 86_400_000;

/** How the review of sealed holds is measured at a gate. */
export interface ReviewRules {
  /** How long a review that is not held stays on a step of the ladder, in milliseconds. */
  readonly period: number;
  /** When nobody could hold one, as far as that was not over at an instant. */
  readonly pausesSince: (since: string) => readonly Pause[];
}

export type RulesOf = (gate: string) => ReviewRules;

const reviewOf = (since: string, at: string, { pausesSince }: ReviewRules): SealedReview => ({
  since,
  at,
  pauses: pausesSince(since),
});

/** Where the review stands: whether it is late, how far it has climbed, and when it is due where that moved. */
function standingOf(review: SealedReview, now: string, { period }: ReviewRules) {
  const due = reviewDue(review);
  const level = levelOf(review, now, period);
  return { due, overdue: due !== null && due < now, ...(level !== undefined && { level }) };
}

/** Inside, whoever leads acts; of a lifted one nothing is left to do, and nobody answers an objection to their own hold. */
function actionsOn({ liftedAt, objection, truth }: SealedHold, caller: Caller): string[] {
  if (liftedAt !== null || !mayTry('holds.lift', caller)) return [];
  const answers = objection?.state === 'OPEN' && truth.placedBy !== caller.id;
  return ['extension', 'lifting', ...(answers ? ['answer'] : [])];
}

export function insideView(hold: SealedHold, now: Date, rulesOf: RulesOf, caller: Caller): SealedHoldView {
  const { truth, reviewAt, reviewSince, reviewedAt, liftedAt, objection } = hold;
  const { holdId, agency, unit, placedBy: officer, placedAt: since } = truth;
  const rules = rulesOf(truth.gate);
  const standing = standingOf(reviewOf(reviewSince, reviewAt, rules), now.toISOString(), rules);
  const { due, overdue, ...climbed } = liftedAt === null ? standing : { due: reviewAt, overdue: false };
  return {
    holdId,
    holder: { agency, unit, officer, since },
    people: [...truth.people],
    legalBasis: truth.legalBasis,
    reasonCode: truth.reasonCode,
    approver: truth.approver,
    reviewAt,
    ...(due !== null && due !== reviewAt && { reviewDueAt: due }),
    overdue,
    ...climbed,
    ...(reviewedAt !== null && { reviewedAt }),
    ...(liftedAt !== null && { liftedAt }),
    ...(objection && { objection: objectionView(objection) }),
    allowedActions: actionsOn(hold, caller),
  };
}

export function oversightView(hold: OutsideHold, now: Date, rulesOf: RulesOf): OversightView {
  const rules = rulesOf(hold.gate);
  const review = reviewOf(hold.reviewSince.toISOString(), hold.reviewAt.toISOString(), rules);
  const { due: _, ...standing } = standingOf(review, now.toISOString(), rules);
  return {
    holdId: hold.holdId,
    gate: hold.gate,
    placedAt: hold.placedAt.toISOString(),
    ageDays: daysSince(hold.placedAt, now),
    ...standing,
    ...(hold.reviewedAt && { reviewedAt: hold.reviewedAt.toISOString() }),
  };
}

/** Of a gate's open sealed holds no more than number and age. */
export function countView(gate: string, holds: readonly OutsideHold[], now: Date): SealedCountView {
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

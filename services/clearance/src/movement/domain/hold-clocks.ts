import type { Register } from '../../register/domain/register.ts';
import type { WantedClock } from './clocks.ts';
import type { Hold, Objection } from './hold.ts';
import type { Instant, MovementFile } from './movement-file.ts';
import { warnBetween } from './norm-time.ts';

/**
 * Clocks of open holds: review, deferred notice, objection. A sealed hold is reviewed where nobody outside sees it; for
 * what the enterprise objects to it the duty desk that stands before it is called upon.
 */
export function holdClocks(file: MovementFile, register: Register): Record<string, WantedClock> {
  const wanted: Record<string, WantedClock> = {};
  for (const [id, hold] of Object.entries(file.holds)) {
    const {
      recordId,
      agency,
      placedAt: startedAt,
      reviewAt,
      level,
      objection,
      reviewSince = startedAt,
    } = hold;
    const unit = register.unitOf(file.gate, agency);
    const about = { recordId, agency, unit, startedBy: 'hold.placed', startedAt };
    const review = reviewDue(hold);
    if (reviewAt !== undefined && review !== undefined)
      wanted[reviewKey(id, level)] = {
        ...about,
        kind: 'HOLD_REVIEW',
        startedAt: reviewSince,
        dueAt: review,
      };
    if (hold.noticeDueAt !== undefined)
      wanted[`hold-notice:${id}`] = { ...about, kind: 'HOLD_NOTICE', dueAt: hold.noticeDueAt };
    if (objection)
      wanted[objectionKey(objection.objectionId)] = {
        ...about,
        kind: 'HOLD_OBJECTION',
        startedBy: 'hold.objected',
        startedAt: objection.objectedAt,
        dueAt: objection.dueAt,
        warnAt: warnBetween(objection.objectedAt, objection.dueAt),
      };
  }
  return wanted;
}

/** Above the last step of the ladder nothing runs any more. */
const reviewDue = ({ level, levelDueAt, reviewAt }: Hold): string | undefined =>
  level === 'PEOPLES_COMMITTEE' ? undefined : (levelDueAt ?? reviewAt);

/** When a review is due after all, where what stood still moved it; undefined where it is the day that was named. */
export function reviewDueAt(file: MovementFile, id: string, { level, reviewAt }: Hold): Instant | undefined {
  const due = level === undefined ? file.clocks[reviewKey(id)]?.dueAt : undefined;
  return due == null || due === reviewAt ? undefined : due;
}

/** When an objection is to be answered; null while nobody can say. */
export const objectionDueAt = (file: MovementFile, { objectionId, dueAt }: Objection): Instant | null => {
  const clock = file.clocks[objectionKey(objectionId)];
  return clock ? clock.dueAt : dueAt;
};

const reviewKey = (id: string, level = ''): string => `hold-review:${id}:${level}`;
const objectionKey = (id: string): string => `hold-objection:${id}`;

/** What people call such a clock: `HOLD.REVIEW`, `HOLD.REVIEW.HEAD`, `HOLD.OBJECTION`. */
export function holdClockName(key: string): string {
  const [kind, , level = ''] = key.split(':');
  if (kind === 'hold-objection') return 'HOLD.OBJECTION';
  return level === '' ? 'HOLD.REVIEW' : `HOLD.REVIEW.${level}`;
}

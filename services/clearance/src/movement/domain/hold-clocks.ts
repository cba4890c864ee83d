import type { Register } from '../../register/domain/register.ts';
import type { WantedClock } from './clocks.ts';
import type { Hold } from './hold.ts';
import type { MovementFile } from './movement-file.ts';

/** Clocks of open holds: review, deferred notice, objection. A sealed hold is reviewed where nobody outside sees it. */
export function holdClocks(file: MovementFile, register: Register): Record<string, WantedClock> {
  const wanted: Record<string, WantedClock> = {};
  for (const [id, hold] of Object.entries(file.holds)) {
    const { recordId, agency, placedAt: startedAt, reviewAt, level, objection } = hold;
    const unit = register.unitOf(file.gate, agency);
    const about = { recordId, agency, unit, startedBy: 'hold.placed', startedAt };
    const review = reviewDue(hold);
    if (reviewAt !== undefined && review !== undefined)
      wanted[`hold-review:${id}:${level ?? ''}`] = { ...about, kind: 'HOLD_REVIEW', dueAt: review };
    if (hold.noticeDueAt !== undefined)
      wanted[`hold-notice:${id}`] = { ...about, kind: 'HOLD_NOTICE', dueAt: hold.noticeDueAt };
    if (objection)
      wanted[`hold-objection:${objection.objectionId}`] = {
        ...about,
        kind: 'HOLD_OBJECTION',
        startedBy: 'hold.objected',
        startedAt: objection.objectedAt,
        dueAt: objection.dueAt,
      };
  }
  return wanted;
}

/** Above the last step of the ladder nothing runs any more. */
const reviewDue = ({ level, levelDueAt, reviewAt }: Hold): string | undefined =>
  level === 'PEOPLES_COMMITTEE' ? undefined : (levelDueAt ?? reviewAt);

/** What people call such a clock: `HOLD.REVIEW`, `HOLD.REVIEW.HEAD`, `HOLD.OBJECTION`. */
export function holdClockName(key: string): string {
  const [kind, , level = ''] = key.split(':');
  if (kind === 'hold-objection') return 'HOLD.OBJECTION';
  return level === '' ? 'HOLD.REVIEW' : `HOLD.REVIEW.${level}`;
}

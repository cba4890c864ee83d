import { contestOf } from '../movement/domain/contest.ts';
import type { MovementFile } from '../movement/domain/movement-file.ts';
import type { ClimbView, OpenContestView } from './pending.view.ts';

/** The offer of a record that climbs. */
export function climbView(file: MovementFile, recordId: string): ClimbView | undefined {
  const found = Object.entries(file.climbs ?? {}).find(([, climb]) => climb.recordId === recordId);
  if (!found) return undefined;
  const [handoverId, { level, agency, toUnit: unit, officer, since, dueAt }] = found;
  return { handoverId, level, agency, unit, ...(officer !== null && { officer }), since, dueAt };
}

/** What of a record is before the board. */
export function contestView(file: MovementFile, recordId: string): OpenContestView | undefined {
  const found = contestOf(file, recordId);
  if (!found) return undefined;
  const [contestId, { recordId: _, openedBy: __, ...contest }] = found;
  return { contestId, ...contest };
}

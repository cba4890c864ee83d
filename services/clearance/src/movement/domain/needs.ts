import type { Standstill } from '../../calendar/domain/timetable.ts';
import { routeOf } from '../../route/domain/routes.ts';
import { rowOf } from '../../route/domain/route.ts';
import { type ClockState, type MovementFile, recordOf } from './movement-file.ts';

/** Every act is recorded here. */
export const EVERY: ReadonlySet<Standstill> = new Set(['ONEGATE']);
/** Customs decides in VNACCS. */
export const CUSTOMS: ReadonlySet<Standstill> = new Set(['ONEGATE', 'VNACCS']);
export const BARRIER: ReadonlySet<Standstill> = new Set(['ONEGATE', 'BARRIER']);

/** What of the gate has to work for the act that a clock waits for. */
export function needsOf(
  file: MovementFile,
  key: string,
  { kind, agency }: Pick<ClockState, 'kind' | 'agency'>,
): ReadonlySet<Standstill> {
  if (kind === 'TASK') return agency === 'CUSTOMS' ? CUSTOMS : EVERY;
  if (kind === 'OBLIGATION') {
    const owed = file.obligations?.[key.slice('obligation:'.length)];
    return owed?.kind === 'VEHICLE_RETURN' || owed?.kind === 'FOREIGN_VEHICLE_EXIT' ? BARRIER : EVERY;
  }
  if (kind !== 'STAGE' && kind !== 'PRESUMPTION') return EVERY;
  const { needsBarrier } = rowOf(routeOf(file), recordOf(file, file.movementId).stage);
  return needsBarrier ? BARRIER : EVERY;
}

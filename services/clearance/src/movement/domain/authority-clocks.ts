import type { Register } from '../../register/domain/register.ts';
import type { WantedClock } from './clocks.ts';
import type { ClockState, MovementFile } from './movement-file.ts';

/** Clocks of what lies between units or before the board. Each step of a ladder has a clock of its own. */
export function authorityClocks(file: MovementFile, register: Register): Record<string, WantedClock> {
  const wanted: Record<string, WantedClock> = {};
  for (const [id, climb] of Object.entries(file.climbs ?? {}))
    wanted[`climb:${id}:${climb.level}`] = {
      kind: 'CLIMB',
      recordId: climb.recordId,
      agency: climb.agency,
      unit: climb.toUnit,
      startedBy: 'handover.climbed',
      startedAt: climb.since,
      dueAt: climb.dueAt,
    };
  for (const [id, contest] of Object.entries(file.contests ?? {}))
    wanted[`contest:${id}`] = {
      kind: 'CONTEST',
      recordId: contest.recordId,
      agency: 'MANAGEMENT_BOARD',
      unit: register.unitOf(file.gate, 'MANAGEMENT_BOARD'),
      startedBy: 'contest.opened',
      startedAt: contest.openedAt,
      dueAt: contest.dueAt,
    };
  return wanted;
}

/** What people call such a clock: `HANDOVER.SHIFT_LEADER`, `CONTEST.NAMED_WRONGLY`. */
export function authorityClockName(file: MovementFile, key: string, { kind }: ClockState): string {
  const [, id = '', level = ''] = key.split(':');
  return kind === 'CONTEST' ? `CONTEST.${file.contests?.[id]?.ground ?? 'UNKNOWN'}` : `HANDOVER.${level}`;
}

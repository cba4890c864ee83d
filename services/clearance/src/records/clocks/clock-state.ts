import type { ClockState, MovementFile } from '../../movement/domain/movement-file.ts';

export const CLOCK_STATES = ['RUNNING', 'WARNED', 'PAUSED', 'BREACHED'] as const;
export const PAUSE_REASONS = ['ENTERPRISE', 'STANDSTILL'] as const;

export function stateOf({ breachedAt, dueAt, warnedAt }: ClockState): (typeof CLOCK_STATES)[number] {
  if (breachedAt !== null) return 'BREACHED';
  if (dueAt === null) return 'PAUSED';
  return warnedAt === undefined ? 'RUNNING' : 'WARNED';
}

/** Why a clock stands still. */
export function pausedBy(
  file: MovementFile,
  key: string,
  { kind }: ClockState,
): (typeof PAUSE_REASONS)[number] {
  const asked = kind === 'TASK' && file.tasks[key.slice('task:'.length)]?.askedAt != null;
  const corrects = kind === 'STAGE' && file.correctionNeeded;
  return asked || corrects ? 'ENTERPRISE' : 'STANDSTILL';
}

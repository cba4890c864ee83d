import type { ActingAgency } from '@onegate/codes';
import type { Register } from '../../register/domain/register.ts';
import type { Instant } from './movement-file.ts';

/** Before whom a matter comes that the step below left undone. */
export const LEVELS = ['SHIFT_LEADER', 'HEAD', 'MANAGEMENT_BOARD', 'PEOPLES_COMMITTEE'] as const;
export type Level = (typeof LEVELS)[number];

/** One step of the ladder, and who stands on it. */
export interface Step {
  readonly level: Level;
  readonly agency: ActingAgency;
  readonly unit: string;
  /** Null where an authority is called upon, or the roster shows nobody. */
  readonly officer: string | null;
}

/** The step after a level; undefined above the last. From nothing it leads to the leader of the shift. */
export function levelAfter(level: Level | null): Level | undefined {
  return LEVELS[level === null ? 0 : LEVELS.indexOf(level) + 1];
}

/** Who stands on a step: of the unit itself up to its head, then of the board that unit's matter comes before. */
export function stepOf(level: Level, gate: string, unit: string, register: Register, at: Instant): Step {
  const own = { level, agency: register.unit(unit).agency, unit };
  if (level === 'SHIFT_LEADER') return { ...own, officer: register.leaderOnDuty(unit, at) };
  if (level === 'HEAD') return { ...own, officer: register.headOf(unit, at) };
  const board = register.unitOf(gate, 'MANAGEMENT_BOARD');
  const officer = level === 'MANAGEMENT_BOARD' ? register.leaderOnDuty(board, at) : null;
  return { level, agency: 'MANAGEMENT_BOARD', unit: board, officer };
}

/** The first step above whoever said no: nobody is asked to overrule themselves, an empty step is passed. */
export function firstStepAbove(
  person: string | undefined,
  gate: string,
  unit: string,
  register: Register,
  at: Instant,
): Step {
  if (person === register.headOf(unit, at)) return stepOf('MANAGEMENT_BOARD', gate, unit, register, at);
  const leader = register.leaderOnDuty(unit, at);
  const passed = leader === null || leader === person;
  return stepOf(passed ? 'HEAD' : 'SHIFT_LEADER', gate, unit, register, at);
}

import { decideClimb, decideUnanswered } from './climb.ts';
import { decideReturns, decideUndecided } from './contest.ts';
import { decideOverdue } from './hold.ts';
import type { Decision } from './decide.ts';
import { climbOn } from './escalation.ts';
import type { Input } from './input.ts';
import type { MovementFile } from './movement-file.ts';
import type { Surroundings } from './react.ts';

/** What follows by itself from handovers, contests and holds that are not settled in time or among the units. */
export function decideAuthority(
  before: MovementFile,
  file: MovementFile,
  input: Input,
  surroundings: Surroundings,
): Decision | undefined {
  if (input.name === 'handover.refused' || input.name === 'handover.expired')
    return decideClimb(before, file, input, surroundings);
  if (input.name === 'handover.accepted') return decideReturns(file, input, surroundings);
  const { clockKey = '' } = input;
  if (input.name === 'clock.escalated') return climbOn(file, clockKey, surroundings);
  return input.name === 'clock.breached' ? decideBreach(file, clockKey, surroundings) : undefined;
}

function decideBreach(file: MovementFile, key: string, surroundings: Surroundings): Decision | undefined {
  const [kind, id = ''] = key.split(':');
  if (kind === 'climb') return decideUnanswered(file, id, surroundings);
  if (kind === 'hold-review') return decideOverdue(file, id, surroundings);
  if (kind === 'contest') return decideUndecided(file, id);
  return climbOn(file, key, surroundings);
}

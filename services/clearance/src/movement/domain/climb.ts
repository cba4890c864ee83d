import type { ActingAgency } from '@onegate/codes';
import { parseActor } from '@onegate/contracts';
import { opened } from './contest.ts';
import type { Decision } from './decide.ts';
import type { InputOf } from './input.ts';
import { firstStepAbove, type Level, levelAfter, type Step, stepOf } from './ladder.ts';
import { type MovementFile, recordOf, without } from './movement-file.ts';
import { dueAfter } from './norm-time.ts';
import type { Surroundings } from './react.ts';
import type { Told } from './told.ts';

/** An offer that was refused or ran out, before somebody who may still take the record for the unit asked. */
export interface Climb {
  readonly recordId: string;
  readonly fromUnit: string;
  readonly toUnit: string;
  readonly level: Level;
  readonly agency: ActingAgency;
  readonly officer: string | null;
  readonly since: string;
  readonly dueAt: string;
}

type Ending = 'REFUSED' | 'EXPIRED' | 'UNANSWERED';

/** An offer that nobody takes does not end there: it climbs one step, and from the head to the management board. */
export function decideClimb(
  before: MovementFile,
  file: MovementFile,
  input: InputOf<'handover.refused' | 'handover.expired'>,
  surroundings: Surroundings,
): Decision | undefined {
  const { handoverId, fromUnit, toUnit, subject } = input.data;
  if (!file.records[subject.id] || before.offers[handoverId]?.shiftChange) return undefined;
  const { register } = surroundings;
  const climbing = before.climbs?.[handoverId];
  const person = input.name === 'handover.refused' ? personOf(input.actor) : undefined;
  const step = climbing
    ? nextStep(file, climbing, surroundings)
    : firstStepAbove(person, file.gate, toUnit, register, file.recordedAt);
  const about = { recordId: subject.id, handoverId, fromUnit, toUnit };
  return climbTo(file, about, step, input.name === 'handover.refused' ? 'REFUSED' : 'EXPIRED', surroundings);
}

/** Whoever was called upon did not answer either. */
export function decideUnanswered(
  file: MovementFile,
  handoverId: string,
  surroundings: Surroundings,
): Decision | undefined {
  const climb = file.climbs?.[handoverId];
  if (!climb) return undefined;
  const step = nextStep(file, climb, surroundings);
  return climbTo(file, { ...climb, handoverId }, step, 'UNANSWERED', surroundings);
}

interface About {
  readonly recordId: string;
  readonly handoverId: string;
  readonly fromUnit: string;
  readonly toUnit: string;
}

function climbTo(
  file: MovementFile,
  { recordId, handoverId, fromUnit, toUnit }: About,
  { level, agency, unit, officer }: Step,
  reasonCode: Ending,
  surroundings: Surroundings,
): Decision {
  const subject = { kind: recordOf(file, recordId).kind, id: recordId };
  const data = { subject, handoverId, reasonCode, level, agency, unit, officer };
  const told: Told[] = [{ name: 'handover.climbed', subject: recordId, data }];
  if (level === 'MANAGEMENT_BOARD') {
    const rest = { ...file, climbs: without(file.climbs ?? {}, handoverId) };
    const contest = opened(
      rest,
      { recordId, ground: 'HANDOVER_CLIMBED', reasonCode, unit: fromUnit },
      surroundings,
    );
    return { file: contest.file, told: [...told, ...contest.told] };
  }
  const { register } = surroundings;
  const dueAt = dueAfter(file.recordedAt, register.limitOf(file, 'HANDOVER_CLIMB'));
  const climb = { recordId, fromUnit, toUnit, level, agency, officer, since: file.recordedAt, dueAt };
  return { file: { ...file, climbs: { ...file.climbs, [handoverId]: climb } }, told };
}

const nextStep = (file: MovementFile, { level, toUnit }: Climb, { register }: Surroundings): Step =>
  stepOf(levelAfter(level) ?? level, file.gate, toUnit, register, file.recordedAt);

function personOf(actor: string): string | undefined {
  const parsed = parseActor(actor);
  return parsed.kind === 'PERSON' ? parsed.id : undefined;
}

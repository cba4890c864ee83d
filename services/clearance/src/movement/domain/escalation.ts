import type { ActingAgency } from '@onegate/codes';
import type { FactData } from '@onegate/contracts';
import { WORK } from './clock-instants.ts';
import type { Decision } from './decide.ts';
import { levelAfter, LEVELS } from './ladder.ts';
import type { ClockState, MovementFile } from './movement-file.ts';
import { dueAfter } from './norm-time.ts';
import type { Surroundings } from './react.ts';

type Escalated = Pick<FactData<'clock.escalated'>, 'level' | 'toAgency' | 'toUnit' | 'superiorOf'>;

/** Before whom the breach of a clock comes next: nobody is named, the register says who stands there. */
export function escalated({ level, agency, unit }: ClockState): Escalated {
  const next = levelAfter(level ?? null) ?? 'PEOPLES_COMMITTEE';
  switch (next) {
    case 'SHIFT_LEADER':
    case 'HEAD':
      return { level: next, toAgency: agency, toUnit: unit, superiorOf: null };
    case 'MANAGEMENT_BOARD':
      return {
        level: next,
        toAgency: 'MANAGEMENT_BOARD',
        toUnit: boardUnit(agency, unit),
        superiorOf: agency,
      };
    case 'PEOPLES_COMMITTEE':
      return { level: next, toAgency: null, toUnit: null, superiorOf: null };
  }
}

/** The board's own unit where the clock is its own; of another agency's only the board as such is called upon. */
const boardUnit = (agency: ActingAgency, unit: string): string | null =>
  agency === 'MANAGEMENT_BOARD' ? unit : null;

/** Sets when the breach of a clock of the work climbs on, and once, until when the head may say why. */
export function climbOn(file: MovementFile, key: string, { register }: Surroundings): Decision | undefined {
  const clock = file.clocks[key];
  if (!clock || !WORK.has(clock.kind)) return undefined;
  const wait = (name: 'CLOCK_ESCALATION' | 'BREACH_EXPLANATION'): string => register.limitOf(file, name);
  const after = (duration: string): string => dueAfter(file.recordedAt, duration);
  const explainWithin = clock.explainWithin ?? wait('BREACH_EXPLANATION');
  const explainBy = clock.explainBy === undefined ? after(explainWithin) : clock.explainBy;
  const { climb: _, ...rest } = clock;
  const last = clock.level === LEVELS.at(-1);
  const interval = wait('CLOCK_ESCALATION');
  const next = last
    ? { escalateAt: null }
    : { escalateAt: after(interval), climb: { since: file.recordedAt, after: interval } };
  return {
    file: { ...file, clocks: { ...file.clocks, [key]: { ...rest, explainBy, explainWithin, ...next } } },
    told: [],
  };
}

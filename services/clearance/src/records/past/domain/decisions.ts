import type { Climb } from '../../../movement/domain/climb.ts';
import { withContest } from '../../../movement/domain/contest.ts';
import { climbedReview } from '../../../movement/domain/hold.ts';
import type { InputOf } from '../../../movement/domain/input.ts';
import type { Level } from '../../../movement/domain/ladder.ts';
import { type Amendment, type MovementFile, without } from '../../../movement/domain/movement-file.ts';
import { dueAfter } from '../../../movement/domain/norm-time.ts';
import type { Register } from '../../../register/domain/register.ts';
import type { PastEntry } from './past-entry.ts';

/** A decision as the entry that caused it tells it. */
interface Told {
  readonly name: string;
  readonly [field: string]: unknown;
}

type Apply = (file: MovementFile, data: never, entry: PastEntry, register: Register) => MovementFile;

const applied: Readonly<Record<string, Apply>> = {
  'amendment.admitted': (file, { amendmentId: id, awaitedVersion, approvalBy }: Amending) => ({
    ...file,
    amendment: { id, awaitedVersion, approvalBy },
  }),
  'amendment.rejected': (file, { amendmentId }: Amending) =>
    file.amendment?.id === amendmentId ? { ...file, amendment: null } : file,
  'movement.cancelled': (file) => ({ ...file, cancelled: true }),
  'contest.opened': (file, data: InputOf<'contest.opened'>['data']) => withContest(file, data),
  'contest.climbed': (file, { contestId }: { contestId: string }) => contestClimbed(file, contestId),
  'hold.overdue': (file, { holdId, level }: Overdue, _entry, register) =>
    climbedReview(file, holdId, level, register),
  'handover.climbed': (file, data: Climbing, entry, register) => climbed(file, data, entry, register),
};

type Overdue = { readonly holdId: string; readonly level: Level };
type Amending = Omit<Amendment, 'id'> & { readonly amendmentId: string };
type Climbing = Pick<Climb, 'level' | 'agency' | 'officer'> & {
  readonly handoverId: string;
  readonly subject: { readonly id: string };
};

/** Takes over what was decided then; nothing is decided again. */
export function withDecisions(
  file: MovementFile,
  decided: readonly Told[],
  entry: PastEntry,
  register: Register,
): MovementFile {
  let after = file;
  for (const told of decided) after = applied[told.name]?.(after, told as never, entry, register) ?? after;
  return after;
}

function contestClimbed(file: MovementFile, contestId: string): MovementFile {
  const contest = file.contests?.[contestId];
  if (!contest) return file;
  return { ...file, contests: { ...file.contests, [contestId]: { ...contest, level: 'PEOPLES_COMMITTEE' } } };
}

/** At the board it is a contest, told beside it. */
function climbed(
  file: MovementFile,
  { handoverId, subject, level, agency, officer }: Climbing,
  { fields }: PastEntry,
  register: Register,
): MovementFile {
  const known = file.climbs?.[handoverId];
  if (level === 'MANAGEMENT_BOARD') return { ...file, climbs: without(file.climbs ?? {}, handoverId) };
  const { fromUnit, toUnit } = known ?? (fields as unknown as Pick<Climb, 'fromUnit' | 'toUnit'>);
  const climb: Climb = {
    recordId: subject.id,
    fromUnit,
    toUnit,
    level,
    agency,
    officer,
    since: file.recordedAt,
    dueAt: dueAfter(file.recordedAt, register.limitOf(file, 'HANDOVER_CLIMB')),
  };
  return { ...file, climbs: { ...file.climbs, [handoverId]: climb } };
}

import type { Decision } from './decide.ts';
import type { InputOf } from './input.ts';
import type { Level } from './ladder.ts';
import { type MovementFile, recordOf, without, withRecord } from './movement-file.ts';
import { dueAfter } from './norm-time.ts';
import type { Surroundings } from './react.ts';
import type { Told } from './told.ts';
import { withoutClimbs } from './without-climbs.ts';

/** What brings a record before the management board. */
export const CONTEST_GROUNDS = ['NAMED_WRONGLY', 'THIRD_RETURN', 'HANDOVER_CLIMBED'] as const;
export type ContestGround = (typeof CONTEST_GROUNDS)[number];

/** Who answers is before the management board; until it decides, the unit that answers goes on. */
export interface Contest {
  readonly recordId: string;
  readonly ground: ContestGround;
  readonly unit: string;
  readonly reasonCode: string;
  readonly openedAt: string;
  readonly dueAt: string;
  /** Person who opened it: nobody decides on their own. Absent where a rule did. */
  readonly openedBy?: string;
  /** Absent while the board has time; then the authority above it. */
  readonly level?: Level;
}

/** The move after which two units have returned a record three times: there, back, back again, and once more. */
const THIRD_RETURN = 4;

/** The file with a contest opened by clearance itself, and the fact that tells it. */
export function opened(
  file: MovementFile,
  { recordId, ...about }: Pick<Contest, 'recordId' | 'ground' | 'reasonCode' | 'unit'>,
  { register, newId }: Surroundings,
): Decision {
  const { kind } = recordOf(file, recordId);
  const contestId = newId();
  const contest = {
    ...about,
    dueAt: dueAfter(file.recordedAt, register.limitOf(file, 'CONTEST')),
  };
  const data = { subject: { kind, id: recordId }, contestId, ...contest };
  return {
    file: withContest(file, data),
    told: [{ name: 'contest.opened', subject: recordId, data }],
  };
}

export function withContest(
  file: MovementFile,
  data: InputOf<'contest.opened'>['data'],
  openedBy?: string,
): MovementFile {
  const { subject, contestId, ground, unit, reasonCode, dueAt } = data;
  const contest = {
    recordId: subject.id,
    ground,
    unit,
    reasonCode,
    openedAt: file.recordedAt,
    dueAt,
    ...(openedBy !== undefined && { openedBy }),
  };
  return withoutClimbs({ ...file, contests: { ...file.contests, [contestId]: contest } }, subject.id);
}

/** The board's word: the unit named answers, and what lay between the units before is forgotten. */
export function assigned(file: MovementFile, data: InputOf<'contest.decided'>['data']): MovementFile {
  const { subject, contestId, toUnit, toOfficer } = data;
  const rest = { ...file, contests: without(file.contests ?? {}, contestId) };
  if (!rest.records[subject.id]) return rest;
  return withRecord(rest, subject.id, {
    agreed: { unit: toUnit, officer: toOfficer, at: file.recordedAt },
    handed: {},
  });
}

/** Counts the moves between two units; they are the same two in either direction. */
export function countMove(
  handed: Readonly<Record<string, number>> = {},
  one: string,
  other: string,
): Readonly<Record<string, number>> {
  const pair = pairOf(one, other);
  return { ...handed, [pair]: (handed[pair] ?? 0) + 1 };
}

const pairOf = (one: string, other: string): string => [one, other].sort().join('|');

/** A record that two units have returned three times goes to the board by itself; whoever has it answers until then. */
export function decideReturns(
  file: MovementFile,
  { data }: InputOf<'handover.accepted'>,
  surroundings: Surroundings,
): Decision | undefined {
  const { subject, fromUnit, toUnit } = data;
  const record = file.records[subject.id];
  if (!record || fromUnit === toUnit) return undefined;
  if ((record.handed?.[pairOf(fromUnit, toUnit)] ?? 0) < THIRD_RETURN) return undefined;
  const about = {
    recordId: subject.id,
    ground: 'THIRD_RETURN',
    reasonCode: 'THIRD_RETURN',
    unit: toUnit,
  } as const;
  return opened(file, about, surroundings);
}

/** The board let its time pass: the authority above it is told, the contest stays open. */
export function decideUndecided(file: MovementFile, contestId: string): Decision | undefined {
  const contest = file.contests?.[contestId];
  if (!contest) return undefined;
  const level = 'PEOPLES_COMMITTEE' as const;
  const { recordId, dueAt } = contest;
  const subject = { kind: recordOf(file, recordId).kind, id: recordId };
  const told: Told[] = [
    { name: 'contest.climbed', subject: recordId, data: { subject, contestId, level, dueAt } },
  ];
  return { file: { ...file, contests: { ...file.contests, [contestId]: { ...contest, level } } }, told };
}

/** The open contest of a record. */
export const contestOf = (file: MovementFile, recordId: string): [string, Contest] | undefined =>
  Object.entries(file.contests ?? {}).find(([, contest]) => contest.recordId === recordId);

import type { ActingAgency } from '@onegate/codes';
import type { Register } from '../../register/domain/register.ts';
import type { Decision } from './decide.ts';
import type { InputOf } from './input.ts';
import { concerns } from './legs.ts';
import { type Level, levelAfter } from './ladder.ts';
import { type Instant, type MovementFile, recordOf } from './movement-file.ts';
import { dueAfter } from './norm-time.ts';
import type { Surroundings } from './react.ts';
import type { Told } from './told.ts';

export interface Objection {
  readonly objectionId: string;
  readonly reasonCode: string;
  readonly objectedAt: Instant;
  readonly dueAt: Instant;
}

/**
 * An open hold. Of a sealed one the file knows no more than everyone outside its compartment: the agency is the
 * management board, whose duty desk they are referred to; what is true stands in the sealed room alone.
 */
export interface Hold {
  readonly recordId: string;
  readonly agency: ActingAgency;
  readonly placedAt: Instant;
  readonly sealed?: true;
  readonly legalBasis?: string;
  readonly reasonCode?: string;
  readonly reviewAt?: Instant;
  /** When that date was set, or its step reached; absent in files of before: when it was placed. */
  readonly reviewSince?: Instant;
  /** Step of the ladder that the overdue review has reached, and when it climbs on. */
  readonly level?: Level;
  readonly levelDueAt?: Instant;
  /** When a deferred notice falls due; absent once it was given. */
  readonly noticeDueAt?: Instant;
  readonly notifiedAt?: Instant;
  readonly objection?: Objection;
}

export function placed(file: MovementFile, input: InputOf<'hold.placed'>): MovementFile {
  const { subject, holdId, agency, legalBasis, reviewAt, sealed } = input.data;
  const { reasonCode, noticeDueAt } = input.noted ?? {};
  const hold = {
    recordId: subject.id,
    agency: agency,
    placedAt: input.occurredAt,
    ...(sealed ? { sealed: true as const } : { legalBasis, reviewAt, ...textIn({ reasonCode }) }),
    ...textIn({ noticeDueAt }),
  };
  return { ...file, holds: { ...file.holds, [holdId]: hold } };
}

const textIn = (values: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

/** The file with an open hold changed; one that is not open any more stays gone. */
export function changeHold(file: MovementFile, id: string, change: (hold: Hold) => Hold): MovementFile {
  const hold = file.holds[id];
  return hold ? { ...file, holds: { ...file.holds, [id]: change(hold) } } : file;
}

export const notified = (file: MovementFile, id: string, at: Instant): MovementFile =>
  changeHold(file, id, ({ noticeDueAt: _, ...hold }) => ({ ...hold, notifiedAt: at }));

/** Reviewed: what had climbed comes down again. */
export const extended = (file: MovementFile, id: string, reviewAt: Instant): MovementFile =>
  changeHold(file, id, ({ level: _, levelDueAt: __, ...hold }) => ({
    ...hold,
    reviewAt,
    reviewSince: file.recordedAt,
  }));

export const objected = (file: MovementFile, data: InputOf<'hold.objected'>['data']): MovementFile =>
  changeHold(file, data.holdId, (hold) => {
    const { objectionId, reasonCode, dueAt } = data;
    return { ...hold, objection: { objectionId, reasonCode, dueAt, objectedAt: file.recordedAt } };
  });

export const answered = (file: MovementFile, id: string): MovementFile =>
  changeHold(file, id, ({ objection: _, ...hold }) => hold);

/** The earliest open hold that concerns a record: its agency answers. */
export function earliestHold(file: MovementFile, recordId: string): Hold | undefined {
  return Object.values(file.holds)
    .filter((hold) => concerns(file, hold.recordId, recordId))
    .sort((one, other) => (one.placedAt < other.placedAt ? -1 : 1))[0];
}

/** The review of a hold on a step of the ladder, until the next one. */
export function climbedReview(
  file: MovementFile,
  id: string,
  level: Level,
  register: Register,
): MovementFile {
  const levelDueAt = dueAfter(file.recordedAt, register.limitOf(file, 'HOLD_CLIMB'));
  return changeHold(file, id, (hold) => ({ ...hold, level, levelDueAt, reviewSince: file.recordedAt }));
}

/** A review that was not held in time comes before somebody higher, step by step. */
export function decideOverdue(
  file: MovementFile,
  holdId: string,
  { register }: Surroundings,
): Decision | undefined {
  const hold = file.holds[holdId];
  const level = hold && levelAfter(hold.level ?? null);
  if (!hold || !level) return undefined;
  const { recordId, agency, reviewAt = '' } = hold;
  const unit = register.unitOf(file.gate, agency);
  const subject = { kind: recordOf(file, recordId).kind, id: recordId };
  const data = { subject, holdId, level, agency, unit, reviewAt };
  const told: Told[] = [{ name: 'hold.overdue', subject: recordId, data }];
  return { file: climbedReview(file, holdId, level, register), told };
}

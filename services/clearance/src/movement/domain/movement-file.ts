import type { ActingAgency, Direction, Stage, WaitingOn } from '@onegate/codes';
import type { Travels } from './legs.ts';
import type { Climb } from './climb.ts';
import type { Level } from './ladder.ts';
import type { Contest } from './contest.ts';
import type { CorrectionMade } from './correct.ts';
import type { Hold } from './hold.ts';
import type { Obligation } from './obligations.ts';
import type { Task } from './task.ts';
import type { Weighed } from './weighed.ts';

/** Milliseconds of an RFC 3339 time in UTC, as text: `2026-11-24T08:00:00.000Z`. Sorts as time does. */
export type Instant = string;

/** Who answers: the unit, and in it the person. */
export interface Holder {
  readonly agency: ActingAgency;
  readonly unit: string;
  /** Officer who claimed, else who leads the shift; absent where the roster shows nobody: then the head. */
  readonly officer: string | null;
  readonly head: string;
  /** Present where this is the duty desk that stands before a sealed hold: the time is not its own. */
  readonly sealed?: true;
  /** When this holder began to answer, on the axis of `recordedAt`. */
  readonly since: Instant;
}

/** Why responsibility is where it is. */
export const HOLDER_CAUSES = ['RULE', 'CLAIM', 'AGREEMENT', 'ASSIGNMENT', 'SHIFT', 'SEALED'] as const;
export type HolderCause = (typeof HOLDER_CAUSES)[number];

export interface RecordState {
  readonly kind: 'MOVEMENT' | 'SHIPMENT';
  readonly ref: string;
  readonly stage: Stage;
  /** When the event that began the stage happened. */
  readonly stageSince: Instant;
  /** Null once the record is closed. */
  readonly holder: Holder | null;
  /** A unit that accepted a handover inside this stage. */
  readonly agreed: {
    readonly unit: string;
    readonly officer: string | null;
    /** Since when; absent in files of before shifts were turned. */
    readonly at?: Instant;
  } | null;
  /** Moves by agreement between two units, by both names: what is returned too often goes to the board. */
  readonly handed?: Readonly<Record<string, number>>;
  readonly waitingOn: WaitingOn | null;
  readonly dueAt: Instant | null;
  /** When clearance released the goods; null for a movement, and after a revocation. */
  readonly releasedAt: Instant | null;
  /** Number of entries so far. */
  readonly seq: number;
  /** Hash of the last entry, base64url; empty before the first. */
  readonly hash: string;
  /** Id of the event that the last entry tells of; empty before the first. */
  readonly lastEvent: string;
}

/** An open offer to take over a record. */
export interface Offer {
  readonly recordId: string;
  readonly fromUnit: string;
  readonly toUnit: string;
  readonly toOfficer: string | null;
  /** Offered with the others of a shift that ends: what is left falls to the next leader, and climbs no further. */
  readonly shiftChange?: boolean;
  readonly deadline: Instant;
}

export type ClockKind =
  | 'STAGE'
  | 'TASK'
  | 'PRESUMPTION'
  | 'HANDOVER'
  | 'CLIMB'
  | 'CONTEST'
  | 'HOLD_REVIEW'
  | 'HOLD_NOTICE'
  | 'HOLD_OBJECTION'
  | 'OBLIGATION';

export interface ClockState {
  readonly id: string;
  readonly kind: ClockKind;
  readonly recordId: string;
  readonly agency: ActingAgency;
  readonly unit: string;
  /** Short name of the fact that started it. */
  readonly startedBy: string;
  readonly startedAt: Instant;
  /** How long it may take, ISO 8601, in the time that counts for it; absent in files of before it was kept. */
  readonly norm?: string;
  /** Null while it is paused. */
  readonly dueAt: Instant | null;
  /** When four fifths of its time have passed. */
  readonly warnAt?: Instant | null;
  readonly warnedAt?: Instant;
  readonly breachedAt: Instant | null;
  /** How far a breach has climbed. */
  readonly level?: Level;
  /** When it climbs on; null above the last step. */
  readonly escalateAt?: Instant | null;
  /** Since when it waits for the next step, and how long; absent above the last one. */
  readonly climb?: { readonly since: Instant; readonly after: string };
  /** Until when the head may say why; null while nobody can say it. */
  readonly explainBy?: Instant | null;
  /** How long the head has for it, from the breach on; absent in files of before outages moved it. */
  readonly explainWithin?: string;
}

export interface Amendment {
  readonly id: string;
  readonly awaitedVersion: number;
  readonly approvalBy: ActingAgency;
}

/** What the declaration says that the record is searched by. */
export interface Carried {
  readonly enterprise: string;
  readonly customsNumbers: readonly string[];
  /** Declared gross weight by chapter of the HS, kilograms; absent in files older than tolerances. */
  readonly grossKg?: Readonly<Record<string, string>>;
}

/** All that clearance knows of one movement and needs to decide: one row, read and written whole. */
export interface MovementFile extends Travels {
  readonly movementId: string;
  readonly gate: string;
  readonly direction: Direction;
  /** Declared without goods: its route is another. */
  readonly empty?: boolean;
  /** Nobody need look at the declaration: a rule accepts it. */
  readonly acceptedByRule?: boolean;
  readonly declarationId: string;
  readonly routeVersion: number;
  /** Version of the gate's time limits with which the record began; absent in files older than versions: the newest. */
  readonly limitsVersion?: number;
  /** The version of the declaration in force. */
  readonly declarationVersion: number;
  readonly correctionNeeded: boolean;
  readonly declarant: string;
  readonly carrier: string;
  readonly plates: readonly { readonly text: string; readonly key: string }[];
  readonly containers: readonly string[];
  /** By shipment. */
  readonly carried: Readonly<Record<string, Carried>>;
  /** Latest `occurredAt` of every fact heard, by short name. */
  readonly seen: Readonly<Record<string, Instant>>;
  /** Newest version of the movement's channels that any fact named. */
  readonly channelVersion: number;
  readonly planned: { readonly declarationVersion: number; readonly channelVersion: number } | null;
  readonly assessedFor: number | null;
  readonly settledFor: number | null;
  readonly tasks: Readonly<Record<string, Task>>;
  readonly amendment: Amendment | null;
  readonly holds: Readonly<Record<string, Hold>>;
  readonly offers: Readonly<Record<string, Offer>>;
  /** Offers that were refused or ran out and are before somebody higher, by handover. */
  readonly climbs?: Readonly<Record<string, Climb>>;
  /** What is before the management board. */
  readonly contests?: Readonly<Record<string, Contest>>;
  /** What is owed still, whether or not a record is closed. */
  readonly obligations?: Readonly<Record<string, Obligation>>;
  /** As the weighbridge had it last; absent until the truck was weighed full and empty. */
  readonly weighed?: Weighed;
  readonly permit: { readonly id: string; readonly at: Instant } | null;
  /** On which side the truck is, as the facts of logistics say. */
  readonly border: 'BEFORE' | 'OVER' | 'BACK';
  readonly presumed: boolean;
  readonly cancelled: boolean;
  /** Entry was refused: the truck goes back. */
  readonly refusal?: { readonly id: string; readonly at: Instant };
  /** By shipment, goods that were refused alone. */
  readonly refusedGoods?: Readonly<Record<string, { readonly id: string; readonly at: Instant }>>;
  /** Facts that were told wrongly, by the id of the event that told them; the last correction counts. */
  readonly corrections?: Readonly<Record<string, readonly CorrectionMade[]>>;
  /** By record: the movement's own (its id is the movement's) and one per shipment. */
  readonly records: Readonly<Record<string, RecordState>>;
  readonly clocks: Readonly<Record<string, ClockState>>;
  /** `recordedAt` of the last thing written. */
  readonly recordedAt: Instant;
}

/** Ids of the shipments, in the order of the declaration. */
export const shipmentsOf = (file: MovementFile): string[] =>
  Object.keys(file.records).filter((id) => id !== file.movementId);

/** Whether the declaration in force has the shipment; one that an earlier version had is cancelled. */
export const isAboard = (file: MovementFile, shipmentId: string): boolean =>
  file.carried[shipmentId] !== undefined;

/** @throws Error when the movement has no such record: a fault of the caller. */
export function recordOf(file: MovementFile, recordId: string): RecordState {
  const record = file.records[recordId];
  if (!record) throw new Error(`movement ${file.movementId} has no record ${recordId}`);
  return record;
}

/** The file with one of its records changed. */
export const withRecord = (file: MovementFile, id: string, change: Partial<RecordState>): MovementFile => ({
  ...file,
  records: { ...file.records, [id]: { ...recordOf(file, id), ...change } },
});

/** A record or table without one of its keys. */
export function without<Value>(
  table: Readonly<Record<string, Value>>,
  key: string,
): Readonly<Record<string, Value>> {
  const { [key]: _gone, ...rest } = table;
  return rest;
}

import { routeOf } from '../../route/domain/routes.ts';
import { type Route, rowOf } from '../../route/domain/route.ts';
import type { Register } from '../../register/domain/register.ts';
import { type ClockChanges, changeClocks, dueOf, wantedClocks } from './clocks.ts';
import { standsAfterAll, withoutUnfounded } from './correction-differences.ts';
import { decide } from './decide.ts';
import { type DifferenceCode, differencesOf } from './differences.ts';
import { type WrittenEntry, writeEntries } from './entries.ts';
import { evolve } from './evolve.ts';
import { holderOf, sameHolder } from './holder.ts';
import type { Input } from './input.ts';
import {
  type Holder,
  type HolderCause,
  type Instant,
  type MovementFile,
  type RecordState,
  recordOf,
} from './movement-file.ts';
import { type Happening, settle } from './settle.ts';
import { tell } from './tell.ts';
import { tellLegs } from './tell-legs.ts';
import type { Told } from './told.ts';
import { tellWithdrawn, withoutExcused } from './withdrawn.ts';
import { waitingOn } from './waiting-on.ts';

export interface Surroundings {
  readonly register: Register;
  /** When clearance records it: after everything recorded before of this movement. */
  readonly recordedAt: Instant;
  readonly newId: () => string;
}

/** A holding that ends, begins, or both, at `recordedAt`. */
export interface HoldingChange {
  readonly recordId: string;
  readonly before: Holder | null;
  readonly after: Holder | null;
  readonly cause: HolderCause;
}

/** Everything that one input does to a movement, to be stored and told in one transaction. */
export interface Reaction {
  readonly file: MovementFile;
  readonly entries: readonly WrittenEntry[];
  readonly holdings: readonly HoldingChange[];
  readonly clocks: ClockChanges;
  readonly differences: readonly DifferenceCode[];
  readonly told: readonly Told[];
}

/**
 * The engine: notes the input, decides what it asks for, moves the records along the route, names who answers, sets
 * the clocks, writes the entries. Pure: the same file, input and surroundings give the same reaction, but for salts.
 */
export function react(file: MovementFile, input: Input, surroundings: Surroundings): Reaction {
  const { register, recordedAt, newId } = surroundings;
  const route = routeOf(file);
  const limitsVersion =
    file.limitsVersion ?? (isNew(file) ? register.limitsVersionOf(file.gate, recordedAt) : undefined);
  const begun = { ...file, recordedAt, ...(limitsVersion !== undefined && { limitsVersion }) };
  const noted = evolve(begun, input);
  const decision = decide(file, noted, input, surroundings);
  const opened = openedIn(file, noted);
  const settled = settle(decision?.file ?? noted, route, { occurredAt: input.occurredAt, recordedAt });
  const happenings = [...opened, ...settled.happenings];
  const holdings = changeHoldings(settled.file, route, register, recordedAt, input);
  const held = withHolders(settled.file, holdings);
  const changed = changeClocks(file.clocks, held.clocks, wantedClocks(held, route, register), newId);
  const {
    clocks,
    differences,
    withdrawn = [],
  } = contradicted(file, input, { changed, held, happenings, newId });
  const shown = withView(held, clocks.clocks, route);
  const decided = [...(decision?.told ?? []), ...withdrawn];
  const effects = {
    happenings,
    holders: new Map(holdings.map(({ recordId, after, cause }) => [recordId, { holder: after, cause }])),
    decided,
    differences,
  };
  const written = writeEntries(shown, input, effects, recordedAt);
  const told = [
    ...tell(written.file, input, { decided, happenings, holdings, recordedAt }),
    ...tellLegs(file, written.file, input),
  ];
  return { file: written.file, entries: written.entries, holdings, clocks, differences, told };
}

/** What the input contradicts, and the clocks without those that a correction proves wrong. */
function contradicted(
  before: MovementFile,
  input: Input,
  { changed, held, happenings, newId }: Contradicted,
): { clocks: ClockChanges; differences: DifferenceCode[]; withdrawn?: Told[] } {
  const found = differencesOf(before, input);
  if (input.name === 'clocks.rearmed') {
    const { clocks, excused } = withoutExcused(changed, held, newId);
    return { clocks, differences: found, withdrawn: tellWithdrawn(held, clocks, input, excused) };
  }
  if (input.name !== 'fact.corrected') return { clocks: changed, differences: found };
  const { clocks, differences } = withoutUnfounded(changed, held.clocks, held.recordedAt, newId);
  return { clocks, differences: [...found, ...standsAfterAll(input, happenings), ...differences] };
}

interface Contradicted {
  readonly changed: ClockChanges;
  readonly held: MovementFile;
  readonly happenings: readonly Happening[];
  readonly newId: () => string;
}

const isNew = (file: MovementFile): boolean => recordOf(file, file.movementId).seq === 0;

/** Records that the input opened begin with the first stage of their route. */
function openedIn(before: MovementFile, after: MovementFile): Happening[] {
  return Object.entries(after.records)
    .filter(([id, record]) => record.seq === 0 && before.records[id]?.holder == null)
    .map(([recordId, { stage }]) => ({ kind: 'STAGE' as const, recordId, from: null, to: stage }));
}

function changeHoldings(
  file: MovementFile,
  route: Route,
  register: Register,
  at: Instant,
  input: Input,
): HoldingChange[] {
  const changes: HoldingChange[] = [];
  for (const [recordId, record] of Object.entries(file.records)) {
    const after = holderOf(file, recordId, rowOf(route, record.stage), register, at);
    if (sameHolder(record.holder, after)) continue;
    changes.push({ recordId, before: record.holder, after, cause: causeOf(input, record.holder, after) });
  }
  return changes;
}

/** Under seal, by claim, by agreement, by the change of a shift, else by rule. */
function causeOf(input: Input, before: Holder | null, after: Holder | null): HolderCause {
  if (after?.sealed) return 'SEALED';
  if (input.name === 'inspection.claimed') return 'CLAIM';
  if (input.name === 'handover.accepted') return 'AGREEMENT';
  if (input.name === 'contest.decided') return 'ASSIGNMENT';
  const sameUnit = before !== null && after !== null && before.unit === after.unit;
  return sameUnit && before.officer !== after.officer && !input.name.startsWith('inspection.')
    ? 'SHIFT'
    : 'RULE';
}

function withHolders(file: MovementFile, holdings: readonly HoldingChange[]): MovementFile {
  if (holdings.length === 0) return file;
  const records: Record<string, RecordState> = { ...file.records };
  for (const { recordId, after } of holdings)
    records[recordId] = { ...recordOf(file, recordId), holder: after };
  return { ...file, records };
}

/** Brings up to date what a record shows beside its holder: whose act is awaited, and when something is due. */
function withView(file: MovementFile, clocks: MovementFile['clocks'], route: Route): MovementFile {
  const records: Record<string, RecordState> = {};
  for (const [id, record] of Object.entries(file.records)) {
    const row = rowOf(route, record.stage);
    records[id] = { ...record, waitingOn: waitingOn(file, id, row), dueAt: dueOf(file, clocks, id) };
  }
  return { ...file, records, clocks };
}

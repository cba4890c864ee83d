import { changeClocks, dueOf, wantedClocks } from '../../../movement/domain/clocks.ts';
import { contestOf } from '../../../movement/domain/contest.ts';
import { evolve } from '../../../movement/domain/evolve.ts';
import type { Input } from '../../../movement/domain/input.ts';
import {
  type Holder,
  type Instant,
  type MovementFile,
  recordOf,
  type RecordState,
  without,
  withRecord,
} from '../../../movement/domain/movement-file.ts';
import { NOTHING_HEARD } from '../../../movement/domain/open-file.ts';
import { waitingOn } from '../../../movement/domain/waiting-on.ts';
import { withoutClimbs } from '../../../movement/domain/without-climbs.ts';
import type { Register } from '../../../register/domain/register.ts';
import { routes } from '../../../route/domain/routes.ts';
import { rowOf } from '../../../route/domain/route.ts';
import { withDecisions } from './decisions.ts';
import type { PastEntry } from './past-entry.ts';

/**
 * The file as those entries left it: what they tell is noted once more, and what came of it is taken as it was written,
 * never decided again. Records that the entries do not show are left out.
 * @param today the same movement's file now: what never changes is taken from it
 * @param entries in the order of recording
 */
export function refold(
  today: MovementFile,
  entries: readonly PastEntry[],
  register: Register,
  at: Instant,
): MovementFile {
  let file = blank(today);
  for (const entry of entries) file = withEffects(noted(file, entry), entry, register);
  const records = Object.fromEntries(Object.entries(file.records).filter(([, { seq }]) => seq > 0));
  return withView({ ...file, records }, register, at);
}

/** What never changes of a movement, and nothing of what was heard of it. */
function blank(today: MovementFile): MovementFile {
  const { movementId, gate, direction, empty, acceptedByRule, declarationId, routeVersion } = today;
  const { limitsVersion, declarant, carrier, plates, containers, carried, recordedAt } = today;
  const { kind, ref, stage, stageSince } = recordOf(today, movementId);
  return {
    ...NOTHING_HEARD,
    ...{ movementId, gate, direction, declarationId, routeVersion, recordedAt },
    ...{ declarant, carrier, plates, containers, carried },
    ...(empty !== undefined && { empty }),
    ...(acceptedByRule !== undefined && { acceptedByRule }),
    ...(limitsVersion !== undefined && { limitsVersion }),
    declarationVersion: 0,
    records: { [movementId]: { ...UNBORN, kind, ref, stage, stageSince } },
  };
}

const UNBORN = {
  holder: null,
  agreed: null,
  waitingOn: null,
  dueAt: null,
  releasedAt: null,
  seq: 0,
  hash: '',
  lastEvent: '',
} as const satisfies Partial<RecordState>;

/** What must not have been erased for an entry to be noted once more. */
const NEEDED: Readonly<Record<string, string>> = {
  'declaration.submitted': 'declaration',
  'declaration.accepted': 'declaration',
  'declaration.amended': 'declaration',
  'inspections.planned': 'tasks',
  'inspection.added': 'task',
};

function noted(file: MovementFile, { fields, occurredAt, eventId, recordedAt }: PastEntry): MovementFile {
  const name = fields['type'];
  const needed = NEEDED[String(name)];
  if (name === undefined || fields.source !== undefined) return file;
  if (needed !== undefined && fields[needed] === undefined) return file;
  const actor = fields['actor'] ?? '';
  // Grounds of a hold that the enterprise had no notice of yet stand in a field of their own.
  const data = { ...fields, ...(fields['heldBack'] as object | undefined) };
  const input = { name, data, noted: data, eventId, occurredAt, actor } as unknown as Input;
  return evolve({ ...file, recordedAt }, input);
}

function withEffects(start: MovementFile, entry: PastEntry, register: Register): MovementFile {
  const { recordId, seq, hash, eventId, recordedAt, occurredAt } = entry;
  const { steps, holder, release, offerEnded, decided = [] } = entry.fields;
  const stage = steps?.at(-1)?.to;
  let file = start;
  // A part that was split off, of which another truck's record tells.
  if (!file.records[recordId]) return file;
  file = withRecord(file, recordId, {
    seq,
    hash,
    lastEvent: eventId,
    ...(stage && { stage, stageSince: occurredAt, agreed: null }),
    ...(holder !== undefined && { holder: holder && withoutCause(holder) }),
    ...(release && { releasedAt: release.released ? recordedAt : null }),
  });
  if (stage) file = withoutPending(file, recordId);
  if (offerEnded !== undefined) file = { ...file, offers: without(file.offers, offerEnded) };
  return withDecisions(file, decided, entry, register);
}

/** What units had to settle in a stage ended with it. */
function withoutPending(file: MovementFile, recordId: string): MovementFile {
  const rest = withoutClimbs(file, recordId);
  const [contestId] = contestOf(rest, recordId) ?? [];
  return contestId === undefined ? rest : { ...rest, contests: without(rest.contests ?? {}, contestId) };
}

/** An entry says beside the holder why it changed. */
const withoutCause = ({ agency, unit, officer, head, since }: Holder): Holder => ({
  agency,
  unit,
  officer,
  head,
  since,
});

/** What was awaited and due then; a clock that had run out by then was breached. */
function withView(file: MovementFile, register: Register, at: Instant): MovementFile {
  if (!file.records[file.movementId]) return file;
  const route = routes[file.direction];
  const wanted = wantedClocks(file, route, register);
  const clocks = Object.fromEntries(
    Object.entries(changeClocks({}, {}, wanted, () => file.movementId).clocks).map(([key, clock]) => [
      key,
      { ...clock, breachedAt: clock.dueAt !== null && clock.dueAt <= at ? clock.dueAt : null },
    ]),
  );
  const records: Record<string, RecordState> = {};
  for (const [id, record] of Object.entries(file.records))
    records[id] = {
      ...record,
      waitingOn: waitingOn(file, id, rowOf(route, record.stage)),
      dueAt: dueOf(file, clocks, id),
    };
  return { ...file, records, clocks };
}

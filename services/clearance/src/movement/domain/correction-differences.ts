import type { ClockChanges } from './clocks.ts';
import type { DifferenceCode } from './differences.ts';
import type { InputOf } from './input.ts';
import type { ClockState, Instant, MovementFile } from './movement-file.ts';
import type { Happening } from './settle.ts';

type Corrected = InputOf<'fact.corrected'>;

/** In which order facts of a truck, and of one inspection, can only happen. */
const ORDERS = [
  [
    'vehicle.at-barrier',
    'vehicle.admitted',
    'yard.entered',
    'vehicle.called',
    'vehicle.exited',
    'crossing.acknowledged',
  ],
  ['vehicle.called', 'vehicle.crossed', 'crossing.acknowledged'],
  ['vehicle.returning', 'vehicle.returned'],
] as const;

/** Facts that keep no goods: they come after the exit permit anyway. */
const AFTER_PERMIT: ReadonlySet<string> = new Set([
  'vehicle.exited',
  'vehicle.crossed',
  'vehicle.turned-back',
]);

/** What a correction contradicts of what is recorded. */
export function differencesOfCorrection(file: MovementFile, { data }: Corrected): DifferenceCode[] {
  const { withdrawn, corrected, fact } = data;
  const found: DifferenceCode[] = [];
  if (file.permit && !AFTER_PERMIT.has(fact) && (withdrawn || corrected.result !== undefined))
    found.push('AFTER_EXIT_PERMIT');
  if (corrected.occurredAt !== undefined && isOutOfOrder(file, data, corrected.occurredAt))
    found.push('CORRECTION_OUT_OF_ORDER');
  return found;
}

function isOutOfOrder(file: MovementFile, { fact, inspectionId }: Corrected['data'], at: Instant): boolean {
  const told = inspectionId === undefined ? undefined : file.tasks[inspectionId];
  const orders = told
    ? [
        [
          ['inspection.claimed', told.claimedAt],
          ['inspection.started', told.startedAt],
          ['inspection.concluded', told.concludedAt],
        ] as const,
      ]
    : ORDERS.map((names) => names.map((name) => [name, file.seen[name] ?? null] as const));
  return orders.some((order) => {
    const place = order.findIndex(([name]) => name === fact);
    if (place < 0) return false;
    return order.some(
      ([, other], index) =>
        other !== null && ((index < place && other > at) || (index > place && other < at)),
    );
  });
}

/** Stages into which the fact had brought records, and which stand although it told otherwise than it was. */
export function standsAfterAll(
  { data, moved = [] }: Corrected,
  happenings: readonly Happening[],
): DifferenceCode[] {
  if (!data.withdrawn || moved.length === 0) return [];
  const left = new Set(happenings.flatMap((one) => (one.kind === 'STAGE' ? [one.recordId] : [])));
  return moved.every((recordId) => left.has(recordId)) ? [] : ['DECISION_STANDS'];
}

/**
 * A clock that had run out by the time told, and has not by the time that counts, runs anew: its breach stays in the
 * ledger, and somebody has to settle that it was none.
 */
export function withoutUnfounded(
  changes: ClockChanges,
  running: Readonly<Record<string, ClockState>>,
  now: Instant,
  newId: () => string,
): { clocks: ClockChanges; differences: DifferenceCode[] } {
  const clocks: Record<string, ClockState> = { ...changes.clocks };
  const opened = [...changes.opened];
  const closed = [...changes.closed];
  for (const clock of changes.changed) {
    const [key, before] = Object.entries(running).find(([, { id }]) => id === clock.id) ?? [];
    if (!key || !before || clock.breachedAt === null || !runsOn(clock, now)) continue;
    clocks[key] = { ...anew(clock), id: newId(), breachedAt: null };
    opened.push(clocks[key]);
    closed.push(before);
  }
  const gone = new Set(closed.map(({ id }) => id));
  const changed = changes.changed.filter(({ id }) => !gone.has(id));
  const unfounded = closed.some(
    (one) => one.breachedAt !== null && opened.some((other) => isSuccessor(one, other) && runsOn(other, now)),
  );
  return { clocks: { clocks, opened, changed, closed }, differences: unfounded ? ['BREACH_UNFOUNDED'] : [] };
}

/** What a clock is before it warns. */
function anew(clock: ClockState): ClockState {
  const { level: _, escalateAt: __, explainBy: ___, warnedAt: ____, climb: _____, ...rest } = clock;
  const { explainWithin: ______, ...fresh } = rest;
  return fresh;
}

const runsOn = ({ dueAt }: ClockState, now: Instant): boolean => dueAt === null || dueAt > now;

const isSuccessor = (one: ClockState, other: ClockState): boolean =>
  one.kind === other.kind && one.recordId === other.recordId && one.startedBy === other.startedBy;

import { parseActor } from '@onegate/contracts';
import type { FactData } from '@onegate/contracts';
import {
  beginTransshipment,
  completeTransshipment,
  endTransshipment,
  hearOfGuest,
  seeTruck,
  unload,
} from './change-trucks.ts';
import { corrected } from './correct.ts';
import type { Input, InputName, InputOf } from './input.ts';
import { withoutClimbs } from './without-climbs.ts';
import { assigned, countMove, withContest } from './contest.ts';
import { answered, extended, notified, objected, placed } from './hold.ts';
import { withDeclaration } from './open-file.ts';
import { refused } from './refused.ts';
import { discharge, owe } from './obligations.ts';
import { type ClockState, type Instant, type MovementFile, without } from './movement-file.ts';
import { changeTask, planTasks, taskFrom } from './plan-tasks.ts';
import { weighed } from './weighed.ts';

/** What one input leaves in the file, before anything is decided on it. */
type Evolve<N extends InputName> = (
  file: MovementFile,
  data: InputOf<N>['data'],
  at: Instant,
  input: InputOf<N>,
) => MovementFile;

/** The input is noted under `seen`; nothing else comes of it. */
const noted = (file: MovementFile): MovementFile => file;

/** Who acted, where it was a person and not a rule. */
function personIn(actor: string): string | undefined {
  const parsed = parseActor(actor);
  return parsed.kind === 'PERSON' ? parsed.id : undefined;
}

const evolvers: { readonly [N in InputName]: Evolve<N> } = {
  'declaration.submitted': (file, { declaration, acceptedByRule = false }) => ({
    ...withDeclaration(file, declaration),
    acceptedByRule,
    correctionNeeded: false,
  }),
  'declaration.accepted': (file, { declaration }) => ({
    ...withDeclaration(file, declaration),
    correctionNeeded: false,
  }),
  'declaration.correction-needed': (file) => ({ ...file, correctionNeeded: true }),
  'declaration.amended': (file, { amendmentId, declaration }) => ({
    ...withDeclaration(file, declaration),
    amendment: file.amendment?.id === amendmentId ? null : file.amendment,
  }),
  'amendment.requested': noted,
  'cancellation.requested': noted,
  'inspections.planned': planTasks,
  'inspection.claimed': (file, { inspectionId, unit, officer }, at) =>
    changeTask(file, inspectionId, () => ({ status: 'CLAIMED', unit, officer, claimedAt: at })),
  'inspection.claim-released': (file, { inspectionId }) =>
    changeTask(file, inspectionId, () => ({ status: 'PLANNED', unit: null, officer: null, claimedAt: null })),
  'inspection.started': (file, { inspectionId, unit, officer }, at) =>
    changeTask(file, inspectionId, () => ({ status: 'STARTED', unit, officer, startedAt: at })),
  'inspection.information-requested': (file, { inspectionId }, at) =>
    changeTask(file, inspectionId, (task) => ({ status: 'ASKED', askedAt: task.askedAt ?? at })),
  'inspection.answered': (file, { inspectionId }, at) =>
    changeTask(file, inspectionId, ({ askedAt, pausedMs, pauses }) => ({
      status: 'STARTED',
      askedAt: null,
      ...(askedAt === null
        ? { pausedMs }
        : {
            pausedMs: pausedMs + Date.parse(at) - Date.parse(askedAt),
            pauses: [...(pauses ?? []), { from: askedAt, to: at }],
          }),
    })),
  'inspection.concluded': (file, { inspectionId, unit, officer, result, reInspectionOf }, at) =>
    changeTask(file, inspectionId, (task) => ({
      status: 'CONCLUDED',
      unit,
      officer,
      result,
      concludedAt: at,
      reInspectionOf: reInspectionOf ?? task.reInspectionOf,
      claimedAt: task.claimedAt ?? at,
      askedAt: null,
    })),
  'inspection.voided': (file, { inspectionId }) =>
    changeTask(file, inspectionId, () => ({ status: 'VOIDED', askedAt: null })),
  'inspection.added': (file, data: FactData<'inspection.added'>) => ({
    ...file,
    tasks: { ...file.tasks, [data.task.inspectionId]: taskFrom(data.task, data.amendmentId ?? null) },
  }),
  'channel.changed': (file, { channelVersion }) => ({
    ...file,
    channelVersion: Math.max(file.channelVersion, channelVersion),
  }),
  'slot.booked': noted,
  'vehicle.at-barrier': noted,
  'vehicle.admitted': noted,
  'yard.entered': weighed,
  'charges.assessed': (file, { declarationVersion }) => ({
    ...file,
    assessedFor: Math.max(file.assessedFor ?? 0, declarationVersion),
  }),
  'charges.settled': (file, { declarationVersion }) => ({
    ...file,
    settledFor: Math.max(file.settledFor ?? 0, declarationVersion),
  }),
  'queue.joined': noted,
  'vehicle.called': noted,
  'vehicle.exited': noted,
  'vehicle.crossed': (file) => ({ ...file, border: 'OVER' }),
  'crossing.acknowledged': noted,
  'vehicle.turned-back': turnBack,
  'vehicle.returning': noted,
  'vehicle.returned': noted,
  'transshipment.started': beginTransshipment,
  'transshipment.completed': completeTransshipment,
  'transshipment.abandoned': (file, { transshipmentId }) => endTransshipment(file, transshipmentId),
  'unloading.demanded': noted,
  'goods.unloaded': unload,
  'truck.moved': seeTruck,
  'cargo.changed': hearOfGuest,
  'crossing.presumed': (file) => ({ ...file, presumed: true }),
  'data.erased': noted,
  'plate.ambiguous': noted,
  'obligation.created': owe,
  'obligation.discharged': (file, { obligationId }) => discharge(file, obligationId),
  'shift.turned': noted,
  'hold.placed': (file, _data, _at, input) => placed(file, input),
  'hold.notified': (file, { holdId }, at) => notified(file, holdId, at),
  'hold.extended': (file, { holdId, reviewAt }) => extended(file, holdId, reviewAt),
  'hold.objected': objected,
  'hold.objection-answered': (file, { holdId }) => answered(file, holdId),
  'hold.lifted': (file, { holdId }) => ({ ...file, holds: without(file.holds, holdId) }),
  'handover.offered': offered,
  'handover.accepted': (file, { handoverId, officer }) => accepted(file, handoverId, officer),
  'handover.refused': (file, { handoverId }) => ({ ...file, offers: without(file.offers, handoverId) }),
  'handover.withdrawn': (file, { handoverId }) => ({ ...file, offers: without(file.offers, handoverId) }),
  'handover.expired': (file, { handoverId }) => ({ ...file, offers: without(file.offers, handoverId) }),
  'contest.opened': (file, data, _at, { actor }) => withContest(file, data, personIn(actor)),
  'contest.decided': assigned,
  'entry.refused': refused,
  'exit.permitted': (file, { permitId }, at) => ({ ...file, permit: { id: permitId, at } }),
  'clock.warned': (file, _data, _at, { clockKey }) => onClock(file, clockKey, { warnedAt: file.recordedAt }),
  'clock.breached': (file, _data, _at, { clockKey }) =>
    onClock(file, clockKey, { breachedAt: file.recordedAt }),
  'clock.escalated': (file, { level }, _at, { clockKey }) => onClock(file, clockKey, { level }),
  'breach.explained': noted,
  'clocks.rearmed': noted,
  'fact.corrected': (file, _data, _at, input) => corrected(file, input),
};

/**
 * A presumption has been refuted: the next crossing waits for the neighbour again. Whom the neighbour acknowledged it
 * has, and does not turn back.
 */
function turnBack(file: MovementFile): MovementFile {
  return file.seen['crossing.acknowledged'] === undefined
    ? { ...file, border: 'BACK', presumed: false }
    : file;
}

/** The file after an input was noted: what it says is taken over, nothing is decided. */
export function evolve(file: MovementFile, input: Input): MovementFile {
  // The table gives each name its own evolver; the compiler cannot follow that through a union.
  const evolver = evolvers[input.name] as Evolve<InputName>;
  const next = evolver(file, input.data, input.occurredAt, input);
  return { ...next, seen: { ...next.seen, [input.name]: later(next.seen[input.name], input.occurredAt) } };
}

const later = (one: Instant | undefined, other: Instant): Instant =>
  one !== undefined && one > other ? one : other;

function offered(
  file: MovementFile,
  { subject, handoverId, fromUnit, toUnit, toOfficer, deadline }: FactData<'handover.offered'>,
  _at: Instant,
  { noted: beside }: InputOf<'handover.offered'>,
): MovementFile {
  const shiftChange = beside?.['shiftChangeId'] === undefined ? {} : { shiftChange: true };
  const offer = { recordId: subject.id, fromUnit, toUnit, toOfficer, deadline, ...shiftChange };
  return { ...withoutClimbs(file, subject.id), offers: { ...file.offers, [handoverId]: offer } };
}

function onClock(
  file: MovementFile,
  clockKey: string | undefined,
  change: Partial<ClockState>,
): MovementFile {
  const clock = clockKey === undefined ? undefined : file.clocks[clockKey];
  if (!clock || clockKey === undefined) return file;
  return { ...file, clocks: { ...file.clocks, [clockKey]: { ...clock, ...change } } };
}

function accepted(file: MovementFile, handoverId: string, officer: string | null): MovementFile {
  const offer = file.offers[handoverId] ?? file.climbs?.[handoverId];
  const record = offer && file.records[offer.recordId];
  if (!offer || !record) return file;
  const { recordId, fromUnit, toUnit } = offer;
  const taker = officer ?? ('toOfficer' in offer ? offer.toOfficer : null);
  const agreed = { unit: toUnit, officer: taker, at: file.recordedAt };
  const handed = fromUnit === toUnit ? record.handed : countMove(record.handed, fromUnit, toUnit);
  return {
    ...withoutClimbs(file, recordId),
    offers: without(file.offers, handoverId),
    records: { ...file.records, [recordId]: { ...record, agreed, ...(handed && { handed }) } },
  };
}

import { type Caller, masked, seesOf } from '@onegate/auth';
import { type MovementFile, recordOf, shipmentsOf } from '../movement/domain/movement-file.ts';
import type { Timetable } from '../calendar/domain/timetable.ts';
import { blockersOf } from '../movement/domain/release.ts';
import { type Task, tasksOf } from '../movement/domain/task.ts';
import { allowedActions } from './allowed-actions.ts';
import type { LegView, LinkedView, RecordView, TaskView } from './record.view.ts';
import { heldViews } from './held-views.ts';
import { openClocks } from './clocks/open-clocks.ts';
import { owedOn } from './owed.view.ts';
import { climbView, contestView } from './pending-views.ts';
import { RECORD_KINDS } from './visible/record-kinds.ts';
import { readResource } from './resource.ts';

/** A record as this caller sees it at this instant. */
export function viewOf(
  file: MovementFile,
  recordId: string,
  caller: Caller,
  now: Date,
  timetable?: Timetable,
): RecordView {
  const record = recordOf(file, recordId);
  const { kind, ref, stage, stageSince, holder, waitingOn, dueAt, releasedAt, seq, hash, lastEvent } = record;
  const offer = Object.entries(file.offers).find(([, open]) => open.recordId === recordId);
  const { enterprises = [] } = readResource(file, recordId);
  const sees = seesOf(caller, enterprises);
  const view = defined({
    recordId,
    ref,
    subject: { kind, id: recordId },
    gate: file.gate,
    direction: file.direction,
    routeVersion: file.routeVersion,
    limitsVersion: file.limitsVersion,
    movementId: file.movementId,
    declarationId: file.declarationId,
    declarationVersion: file.declarationVersion,
    stage,
    stageSince,
    holder: holder === null ? undefined : defined({ ...holder, officer: holder.officer ?? undefined }),
    waitingOn: waitingOn ?? undefined,
    dueAt: dueAt ?? undefined,
    overdue: dueAt !== null && dueAt < now.toISOString(),
    releasedAt: releasedAt ?? undefined,
    blockers: holder === null ? [] : blockersOf(file, recordId),
    plates: platesOf(file, recordId),
    containers: [...file.containers],
    customsNumbers: customsNumbersOf(file, recordId),
    enterprises: [...new Set(enterprises)],
    tasks: tasksOf(file, recordId).map(([id, task]) => taskView(file, id, task)),
    clocks: openClocks(file, recordId, sees, timetable && { timetable, now: now.toISOString() }),
    holds: heldViews(file, recordId, sees),
    offer: offer && offerView(offer),
    legs: legsOf(file, recordId),
    obligations: owedOn(file, recordId),
    climb: climbView(file, recordId),
    contest: contestView(file, recordId),
    linked: linkedTo(file, recordId),
    chain: { seq, hash },
    lastEvent,
    version: seq,
    allowedActions: allowedActions(caller, file, recordId),
  }) as RecordView;
  return masked(view, RECORD_KINDS, sees);
}

function offerView([handoverId, { recordId: _, toOfficer, ...offer }]: [
  string,
  MovementFile['offers'][string],
]) {
  return defined({ handoverId, ...offer, toOfficer: toOfficer ?? undefined });
}

function taskView(file: MovementFile, inspectionId: string, task: Task): TaskView {
  const { subjectId, agency, kind, blocking, status, rule, unit, officer, result } = task;
  const clock = file.clocks[`task:${inspectionId}`];
  const view = {
    inspectionId,
    subject: { kind: recordKind(file, subjectId), id: subjectId },
    agency,
    kind,
    blocking,
    status,
  };
  return defined({
    ...view,
    rule: rule.id,
    legalBasis: rule.legalBasis,
    unit: unit ?? undefined,
    officer: officer ?? undefined,
    result: result ?? undefined,
    claimedAt: task.claimedAt ?? undefined,
    startedAt: task.startedAt ?? undefined,
    concludedAt: task.concludedAt ?? undefined,
    dueAt: clock?.dueAt ?? undefined,
    breached: clock?.breachedAt != null,
  }) as TaskView;
}

const recordKind = (file: MovementFile, id: string) => (id === file.movementId ? 'MOVEMENT' : 'SHIPMENT');

function customsNumbersOf(file: MovementFile, recordId: string): string[] {
  const ids = recordId === file.movementId ? shipmentsOf(file) : [recordId];
  return [...new Set(ids.flatMap((id) => file.carried[id]?.customsNumbers ?? []))];
}

/** Of every truck that the goods travelled on: none is ever dropped. */
const platesOf = (file: MovementFile, recordId: string): string[] => [
  ...new Set([
    ...file.plates.map(({ text }) => text),
    ...(file.legs?.[recordId] ?? []).flatMap(({ plates }) => plates.map(({ text }) => text)),
  ]),
];

const legsOf = (file: MovementFile, recordId: string): LegView[] | undefined =>
  file.legs?.[recordId]?.map(({ truckId, plates, place, since }) =>
    defined({
      movementId: truckId ?? undefined,
      plates: plates.map(({ text }) => text),
      ...place,
      since,
      stage: truckId === null ? undefined : file.trucks?.[truckId]?.stage,
    }),
  ) as LegView[] | undefined;

/** The shipment that it was split from, and those that were split from it. */
function kinOf(file: MovementFile, recordId: string): string[] {
  const parents = Object.entries(file.parents ?? {});
  const related = parents.map(([child, parent]) => {
    if (child === recordId) return parent;
    return parent === recordId ? child : undefined;
  });
  return related.filter((id) => id !== undefined);
}

/** From a movement to its shipments, from a shipment to its movement: never to other enterprises' shipments. */
function linkedTo(file: MovementFile, recordId: string): LinkedView[] {
  const ids = recordId === file.movementId ? shipmentsOf(file) : [file.movementId, ...kinOf(file, recordId)];
  return ids.map((id) => {
    const { ref, kind, stage } = recordOf(file, id);
    return { recordId: id, ref, kind, stage };
  });
}

/** Without the members that are undefined. */
const defined = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Value;

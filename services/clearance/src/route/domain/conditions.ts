import type { Stage } from '@onegate/codes';
import { isOnHomeTruck, isTransshipping, otherTruck } from '../../movement/domain/legs.ts';
import { isRefused } from '../../movement/domain/refused.ts';
import { hasRecordCleared, siblingsCleared } from '../../movement/domain/release.ts';
import { isAboard, type MovementFile } from '../../movement/domain/movement-file.ts';
import { openBlocking } from '../../movement/domain/task.ts';

/** A predicate over the file of a movement, asked for one of its records. */
export type Condition = (file: MovementFile, recordId: string) => boolean;

const heard =
  (fact: string): Condition =>
  (file) =>
    file.seen[fact] !== undefined;

const not =
  (condition: Condition): Condition =>
  (file, recordId) =>
    !condition(file, recordId);

/**
 * A shipment on another truck than its own goes where that truck goes: the condition holds from the stages named. One in
 * a yard goes nowhere.
 */
const ofTruck =
  (own: Condition, stages: readonly Stage[]): Condition =>
  (file, recordId) => {
    const other = otherTruck(file, recordId);
    if (other === undefined) return own(file, recordId);
    return other !== null && stages.includes(other.stage);
  };

const FROM_EXIT = ['EXIT_CONTROL', 'CROSSED', 'TURNED_BACK', 'COMPLETED'] as const satisfies readonly Stage[];
const FROM_QUEUE = ['QUEUED_FOR_EXIT', ...FROM_EXIT] as const;
const FROM_FEE = ['FEE_DUE', ...FROM_QUEUE] as const;

const isSettled: Condition = (file) => file.settledFor === file.declarationVersion;

/** The events and states that end a stage, by name, so that the route stays a table. */
export const conditions = {
  accepted: heard('declaration.accepted'),
  atBarrier: heard('vehicle.at-barrier'),
  admitted: heard('vehicle.admitted'),
  /** Crew, vehicle and health papers: everything planned for arrival has passed. */
  arrivalChecksPassed: (file) =>
    file.planned !== null && openBlocking(file, file.movementId, 'ARRIVAL').length === 0,
  yardEntered: heard('yard.entered'),
  /** The shipment is released; the movement: all of it is. */
  cleared: hasRecordCleared,
  notCleared: (file, recordId) => !hasRecordCleared(file, recordId),
  /** Its goods go from one truck to another; the movement: some do, from it or onto it. */
  transshipping: isTransshipping,
  transshipped: (file, recordId) => !isTransshipping(file, recordId),
  truckCleared: ofTruck(siblingsCleared, FROM_FEE),
  truckNotCleared: not(ofTruck(siblingsCleared, FROM_FEE)),
  settled: ofTruck(isSettled, FROM_QUEUE),
  notSettled: not(ofTruck(isSettled, FROM_QUEUE)),
  called: ofTruck(heard('vehicle.called'), FROM_EXIT),
  exited: ofTruck(heard('vehicle.exited'), ['COMPLETED']),
  overTheLine: ofTruck((file) => file.border === 'OVER', ['CROSSED', 'COMPLETED']),
  turnedBack: ofTruck((file) => file.border === 'BACK', ['TURNED_BACK']),
  acknowledged: ofTruck(
    (file) => file.seen['crossing.acknowledged'] !== undefined || file.presumed,
    ['COMPLETED'],
  ),
  /** The neighbour said nothing in time, and turned the truck back later. */
  turnedBackAfterPresumption: ofTruck((file) => file.border === 'BACK', ['TURNED_BACK']),
  /** Clearance has admitted the refusal of the truck that carries it, or of the goods alone. */
  refused: isRefused,
  /** Goods go back with a truck that does: their own, or one that took them. */
  returning: ofTruck(heard('vehicle.returning'), ['RETURNING', 'CLOSED_REFUSED']),
  returned: ofTruck(heard('vehicle.returned'), ['CLOSED_REFUSED']),
  /** The movement is, or the shipment is no longer on the truck by the declaration in force. */
  cancelled: (file, recordId) =>
    (file.cancelled && isOnHomeTruck(file, recordId)) ||
    (recordId !== file.movementId && !isAboard(file, recordId)),
} satisfies Record<string, Condition>;

export type ConditionName = keyof typeof conditions;

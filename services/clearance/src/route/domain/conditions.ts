import { hasRecordCleared, siblingsCleared } from '../../movement/domain/release.ts';
import { isAboard, type MovementFile } from '../../movement/domain/movement-file.ts';
import { openBlocking } from '../../movement/domain/task.ts';

/** A predicate over the file of a movement, asked for one of its records. */
export type Condition = (file: MovementFile, recordId: string) => boolean;

const heard =
  (fact: string): Condition =>
  (file) =>
    file.seen[fact] !== undefined;

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
  truckCleared: (file) => siblingsCleared(file),
  truckNotCleared: (file) => !siblingsCleared(file),
  settled: (file) => file.settledFor === file.declarationVersion,
  notSettled: (file) => file.settledFor !== file.declarationVersion,
  called: heard('vehicle.called'),
  exited: heard('vehicle.exited'),
  overTheLine: (file) => file.border === 'OVER',
  turnedBack: (file) => file.border === 'BACK',
  acknowledged: (file) => file.seen['crossing.acknowledged'] !== undefined || file.presumed,
  /** The neighbour said nothing in time, and turned the truck back later. */
  turnedBackAfterPresumption: (file) => file.presumed && file.border === 'BACK',
  /** The movement is, or the shipment is no longer on the truck by the declaration in force. */
  cancelled: (file, recordId) =>
    file.cancelled || (recordId !== file.movementId && !isAboard(file, recordId)),
} satisfies Record<string, Condition>;

export type ConditionName = keyof typeof conditions;

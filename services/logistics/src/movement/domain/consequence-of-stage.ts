import type { Stage } from '@onegate/codes';
import type { Consequence, State } from './state.ts';
import { nextState } from './transitions.ts';

/** Stages in which a truck keeps its place in the queue, or its call. */
const KEEPS_PLACE: readonly Stage[] = ['QUEUED_FOR_EXIT', 'EXIT_CONTROL'];

/** What a new stage of the record means for the truck; nothing when the truck need not be told. */
export function consequenceOfStage(state: State, stage: Stage): Consequence | undefined {
  const due = dueAt(stage);
  return due !== undefined && nextState(state, due) !== undefined ? due : undefined;
}

function dueAt(stage: Stage): Consequence | undefined {
  if (stage === 'QUEUED_FOR_EXIT') return 'queue';
  if (stage === 'COMPLETED') return 'complete';
  if (stage === 'CANCELLED') return 'cancel';
  return KEEPS_PLACE.includes(stage) ? undefined : 'leave-queue';
}

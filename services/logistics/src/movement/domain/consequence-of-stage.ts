import type { Stage } from '@onegate/codes';
import type { Consequence, State } from './state.ts';
import { nextState } from './transitions.ts';

/** What a new stage of the record means for the truck; nothing when the truck need not be told. */
export function consequenceOfStage(state: State, stage: Stage): Consequence | undefined {
  const due = dueAt(stage);
  return due !== undefined && nextState(state, due) !== undefined ? due : undefined;
}

function dueAt(stage: Stage): Consequence | undefined {
  if (stage === 'QUEUED_FOR_EXIT') return 'queue';
  // A truck that was called, sent back and released anew needs no second call: clearance remembers the first.
  if (stage === 'EXIT_CONTROL') return 'call-stands';
  if (stage === 'COMPLETED') return 'complete';
  if (stage === 'CANCELLED') return 'cancel';
  return 'leave-queue';
}

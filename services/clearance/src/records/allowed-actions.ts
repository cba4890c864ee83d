import { type Caller, may, type OperationId, type Resource } from '@onegate/auth';
import { type Action, actionsFor } from '../movement/domain/actions.ts';
import { contestOf } from '../movement/domain/contest.ts';
import { type MovementFile, recordOf } from '../movement/domain/movement-file.ts';
import { exitResource, holderResource } from './resource.ts';

const OPERATION: Readonly<
  Record<
    Action,
    { id: OperationId; resource: (file: MovementFile, recordId: string, caller: Caller) => Resource }
  >
> = {
  'exit-permit': { id: 'exit-permits.create', resource: exitResource },
  refusal: { id: 'entries.refuse', resource: ({ gate }) => ({ gate }) },
  holds: { id: 'holds.place', resource: ({ gate }) => ({ gate }) },
  contest: { id: 'contests.open', resource: holderResource },
  assignments: { id: 'assignments.create', resource: ({ gate }) => ({ gate }) },
  /** Of the facts that the caller's own agency told. */
  corrections: {
    id: 'corrections.create',
    resource: ({ gate }, _, { agency }) => ({ gate, ...(agency && { agency }) }),
  },
  handovers: { id: 'handovers.offer', resource: holderResource },
};

/** Done by the unit that answers, not by its agency's others. */
const OF_HOLDER: ReadonlySet<Action> = new Set(['handovers', 'contest']);

/** What this caller may do to a record now. */
export const allowedActions = (caller: Caller, file: MovementFile, recordId: string): Action[] =>
  actionsFor(file, recordId).filter((action) => {
    const { id, resource } = OPERATION[action];
    if (OF_HOLDER.has(action) && recordOf(file, recordId).holder?.unit !== caller.unit) return false;
    if (action === 'assignments' && contestOf(file, recordId)?.[1].openedBy === caller.id) return false;
    return may(id, caller, resource(file, recordId, caller));
  });

import { type Caller, may, type OperationId } from '@onegate/auth';
import { type Declaration, standingOf } from '../declaration.ts';
import { type Action, actionsIn, type Standing } from '../domain/status.ts';

/** The operation by which each action is done. */
export const OPERATIONS = {
  change: 'declarations.change',
  submit: 'declarations.submit',
  accept: 'declarations.accept',
  'request-correction': 'declarations.request-correction',
  amend: 'declarations.amend',
  cancel: 'declarations.cancel',
} as const satisfies Record<Action, OperationId>;

type Owned = Pick<Declaration, 'gate' | 'declarantEnterprise' | 'status'>;

/** For actions: only the declarant acts for the declaration; the gate has no part in what was never submitted to it. */
export const ownedBy = ({ gate, declarantEnterprise, status }: Owned, action: Action) => ({
  ...(!(action === 'cancel' && status === 'DRAFT') && { gate }),
  enterprises: [declarantEnterprise],
});

/** What the standing and the policy together let the caller do. */
export const allowedActionsIn = (standing: Standing, owned: Owned, caller: Caller): Action[] =>
  actionsIn(standing).filter((action) => may(OPERATIONS[action], caller, ownedBy(owned, action)));

export const allowedActions = (declaration: Declaration, caller: Caller): Action[] =>
  allowedActionsIn(standingOf(declaration), declaration, caller);

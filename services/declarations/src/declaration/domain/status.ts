/** Where a declaration stands. `NEEDS_CORRECTION` waits on the enterprise. */
export const STATUSES = [
  'DRAFT',
  'SUBMITTED',
  'NEEDS_CORRECTION',
  'ACCEPTED',
  'COMPLETED',
  'CANCELLED',
  'REFUSED',
] as const;

export type Status = (typeof STATUSES)[number];

/** What people may do to a declaration. */
export const ACTIONS = ['change', 'submit', 'accept', 'request-correction', 'amend', 'cancel'] as const;

export type Action = (typeof ACTIONS)[number];

/** What decides on an action, beside who asks for it. */
export interface Standing {
  readonly status: Status;
  /** An amendment that is not decided yet. */
  readonly amendmentOpen: boolean;
  /** A cancellation that clearance has not decided yet: until then nothing else is done. */
  readonly cancellationOpen: boolean;
}

/** Status × action → status after it. Cancelling what was submitted is only a request: clearance decides. */
export const TRANSITIONS = {
  DRAFT: { change: 'DRAFT', submit: 'SUBMITTED', cancel: 'CANCELLED' },
  SUBMITTED: { accept: 'ACCEPTED', 'request-correction': 'NEEDS_CORRECTION', cancel: 'SUBMITTED' },
  NEEDS_CORRECTION: { change: 'NEEDS_CORRECTION', submit: 'SUBMITTED', cancel: 'NEEDS_CORRECTION' },
  ACCEPTED: { amend: 'ACCEPTED', cancel: 'ACCEPTED' },
  COMPLETED: {},
  CANCELLED: {},
  REFUSED: {},
} as const satisfies Record<Status, Partial<Record<Action, Status>>>;

/** The status after the action; undefined when it is not allowed now. */
export function statusAfter(action: Action, standing: Standing): Status | undefined {
  if (standing.cancellationOpen) return undefined;
  if (action === 'amend' && standing.amendmentOpen) return undefined;
  return (TRANSITIONS[standing.status] as Partial<Record<Action, Status>>)[action];
}

/** Every action that the standing allows, whoever asks. */
export const actionsIn = (standing: Standing): Action[] =>
  ACTIONS.filter((action) => statusAfter(action, standing) !== undefined);

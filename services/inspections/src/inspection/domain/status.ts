/** Where a task stands. */
export const STATUSES = [
  'PLANNED',
  'READY',
  'CLAIMED',
  'STARTED',
  'AWAITING_INFORMATION',
  'CONCLUDED',
  'VOIDED',
] as const;
export type Status = (typeof STATUSES)[number];

/** What a person may do with a task: each is the last part of its address under `/v1/inspections/{id}/`. */
export const ACTIONS = [
  'claim',
  'claim-release',
  'start',
  'findings',
  'information-requests',
  'answer',
  'conclusion',
  'voiding',
] as const;
export type Action = (typeof ACTIONS)[number];

/** The one table of transitions: which actions a status permits, and where each leads. */
export const TRANSITIONS = {
  PLANNED: { voiding: 'VOIDED' },
  READY: { claim: 'CLAIMED', voiding: 'VOIDED' },
  CLAIMED: { 'claim-release': 'READY', start: 'STARTED', voiding: 'VOIDED' },
  STARTED: {
    'claim-release': 'READY',
    findings: 'STARTED',
    'information-requests': 'AWAITING_INFORMATION',
    conclusion: 'CONCLUDED',
    voiding: 'VOIDED',
  },
  AWAITING_INFORMATION: { answer: 'STARTED', voiding: 'VOIDED' },
  CONCLUDED: {},
  VOIDED: {},
} as const satisfies Record<Status, Partial<Record<Action, Status>>>;

/** Where the action leads from here; undefined when the status does not permit it. */
export function nextStatus(status: Status, action: Action): Status | undefined {
  const row: Partial<Record<Action, Status>> = TRANSITIONS[status];
  return row[action];
}

export const actionsFrom = (status: Status): Action[] =>
  ACTIONS.filter((action) => nextStatus(status, action) !== undefined);

/** Statuses in which somebody's work is still due. */
export const OPEN_STATUSES: readonly Status[] = STATUSES.filter((status) => actionsFrom(status).length > 0);

export const isOpen = (status: Status): boolean => OPEN_STATUSES.includes(status);

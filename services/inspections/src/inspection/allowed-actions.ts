import { type Caller, may, type OperationId } from '@onegate/auth';
import type { Inspection } from './domain/inspection.ts';
import { leads } from './officer-of.ts';
import { type Action, actionsFrom } from './domain/status.ts';
import { mayBeVoided } from './domain/void-inspection.ts';

/** The operation behind each action, under which the policy table knows it. */
const OPERATIONS = {
  claim: 'inspections.claim',
  'claim-release': 'inspections.claim-release',
  start: 'inspections.start',
  findings: 'inspections.findings.record',
  'information-requests': 'inspections.information-requests.ask',
  answer: 'inspections.information-requests.answer',
  conclusion: 'inspections.conclude',
  voiding: 'inspections.void',
} as const satisfies Record<Action, OperationId>;

const isClaimer = ({ officer }: Inspection, caller: Caller): boolean => officer === caller.id;

/** What each action asks of the person beyond role and agency; the same conditions that the decisions refuse on. */
const CONDITIONS = {
  claim: () => true,
  'claim-release': (inspection, caller) =>
    isClaimer(inspection, caller) || (leads(caller) && inspection.unit === caller.unit),
  start: isClaimer,
  findings: isClaimer,
  'information-requests': isClaimer,
  answer: () => true,
  conclusion: isClaimer,
  voiding: mayBeVoided,
} as const satisfies Record<Action, (inspection: Inspection, caller: Caller) => boolean>;

/** What this caller may do with this task now. */
export const allowedActions = (inspection: Inspection, caller: Caller): Action[] =>
  actionsFrom(inspection.status).filter(
    (action) => CONDITIONS[action](inspection, caller) && may(OPERATIONS[action], caller, inspection),
  );

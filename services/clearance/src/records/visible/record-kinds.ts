import type { KindsOf } from '@onegate/auth';
import type { HoldChangeView } from '../../holds/hold.view.ts';
import type { HoldFields } from '../../holds/hold-fields.ts';
import type { RecordTimeView } from '../../time/time.view.ts';
import type { HoldView } from '../held.view.ts';
import type { HoldingView } from '../read/holding.view.ts';
import type { RecordView } from '../record.view.ts';

const PERSONS = { officer: 'OFFICERS', head: 'OFFICERS' } as const;

const HOLD: KindsOf<HoldFields> = {
  holdId: 'HELD',
  recordId: 'HELD',
  agency: 'HELD',
  sealed: 'HELD',
  legalBasis: 'GROUNDS',
  reasonCode: 'GROUNDS',
  reviewAt: 'GROUNDS',
  reviewDueAt: 'GROUNDS',
  level: 'GROUNDS',
  placedAt: 'HELD',
  notifiedAt: 'GROUNDS',
};

/** An open hold in its record. */
const HELD: KindsOf<HoldView> = { ...HOLD, objectionId: 'GROUNDS', objectionDueAt: 'GROUNDS' };

/** A hold by itself. */
export const HOLD_KINDS: KindsOf<HoldChangeView> = {
  ...HOLD,
  objection: 'GROUNDS',
  liftedAt: 'HELD',
  allowedActions: 'HELD',
};

/** Of which kind each member of a record is. */
export const RECORD_KINDS: KindsOf<RecordView> = {
  recordId: 'PROGRESS',
  ref: 'PROGRESS',
  subject: 'PROGRESS',
  gate: 'PROGRESS',
  direction: 'PROGRESS',
  routeVersion: 'PROGRESS',
  limitsVersion: 'PROGRESS',
  movementId: 'PROGRESS',
  declarationId: 'PROGRESS',
  declarationVersion: 'PROGRESS',
  stage: 'PROGRESS',
  stageSince: 'PROGRESS',
  holder: { as: 'ANSWERING', but: PERSONS },
  waitingOn: 'PROGRESS',
  dueAt: 'PROGRESS',
  overdue: 'PROGRESS',
  releasedAt: 'PROGRESS',
  blockers: 'CHECKS',
  plates: 'VEHICLE',
  containers: 'VEHICLE',
  customsNumbers: 'GOODS',
  enterprises: 'PARTIES',
  tasks: { as: 'CHECKS', but: { officer: 'OFFICERS' } },
  /** Each clock by itself: whoever sees what it measures. */
  clocks: 'PROGRESS',
  holds: { as: 'HELD', but: HELD },
  offer: { as: 'DISPUTES', but: { toOfficer: 'OFFICERS' } },
  legs: 'VEHICLE',
  climb: { as: 'DISPUTES', but: { officer: 'OFFICERS' } },
  contest: 'DISPUTES',
  standstills: 'PROGRESS',
  obligations: 'OBLIGATIONS',
  linked: 'PROGRESS',
  chain: 'PROGRESS',
  lastEvent: 'PROGRESS',
  version: 'PROGRESS',
  allowedActions: 'PROGRESS',
};

/** Of those who answered, one after the other. */
export const HOLDING_KINDS: KindsOf<HoldingView> = {
  stage: 'PROGRESS',
  agency: 'ANSWERING',
  unit: 'ANSWERING',
  ...PERSONS,
  cause: 'ANSWERING',
  from: 'ANSWERING',
  to: 'ANSWERING',
};

/** Of who had it for how long. */
export const TIME_KINDS: KindsOf<RecordTimeView> = {
  recordId: 'PROGRESS',
  ref: 'PROGRESS',
  from: 'PROGRESS',
  to: 'PROGRESS',
  open: 'PROGRESS',
  lifeMs: 'PROGRESS',
  totals: { as: 'ANSWERING', but: { charged: { as: 'ANSWERING', but: PERSONS } } },
  parts: {
    as: 'ANSWERING',
    but: { charged: { as: 'ANSWERING', but: { ...PERSONS, inspectionId: 'CHECKS' } } },
  },
};

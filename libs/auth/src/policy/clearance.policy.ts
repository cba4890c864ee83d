import { ACTING_AGENCIES } from '@onegate/codes';
import { type Allow, ENTERPRISE, EVERYONE, OFFICERS, type Rule } from './allow.ts';

/**
 * Enterprises see the records of their own goods and trucks, agencies those of their gate; so do those that only read.
 * How much of them each sees is a table of its own: `visibility/`.
 */
const WHO_IS_CONCERNED = [
  { roles: ENTERPRISE, within: 'OWN_ENTERPRISE', mandate: 'ANY' },
  { roles: [...OFFICERS, 'CASHIER', 'ADMIN', 'AUDITOR', 'READER'], within: 'OWN_GATE' },
] as const satisfies Rule;

/** Those whose acts and goods it is about. */
const WHO_TAKES_PART = [
  { roles: ENTERPRISE, within: 'OWN_ENTERPRISE', mandate: 'ANY' },
  { roles: [...OFFICERS, 'CASHIER', 'ADMIN', 'AUDITOR'], within: 'OWN_GATE' },
] as const satisfies Rule;

/** As the concerned, and the neighbour gate: what concerns the way of the truck. */
const WHO_READS_RECORDS = [
  ...WHO_IS_CONCERNED,
  { roles: ['NEIGHBOUR'], within: 'OWN_GATE' },
] as const satisfies Rule;

/** Those of an agency who may bind it: the leader of the shift and the head. */
const LEADERS: Allow = { roles: ['SHIFT_LEADER', 'HEAD'], within: 'OWN_GATE' };

/** Those who may turn away at the line: the border guard, and who inspects what comes. */
const REFUSERS: Allow = {
  roles: ['SHIFT_LEADER', 'HEAD'],
  agencies: ['BORDER_GUARD', 'CUSTOMS', 'HEALTH_QUARANTINE', 'PLANT_QUARANTINE', 'ANIMAL_QUARANTINE'],
  within: 'OWN_GATE',
};

/** Those who serve at the gate: who is on duty there is no business of others. */
const GATE_STAFF = [
  { roles: [...OFFICERS, 'CASHIER', 'ADMIN', 'AUDITOR'], within: 'OWN_GATE' },
] as const satisfies Rule;

/** The board's administrator keeps the register of the gate. */
const REGISTRAR = [
  { roles: ['ADMIN'], agencies: ['MANAGEMENT_BOARD'], within: 'OWN_GATE' },
] as const satisfies Rule;

/** The board declares what stands still: whoever leads its shift, its head, its administrator. */
const DECLARING = [
  { roles: ['SHIFT_LEADER', 'HEAD', 'ADMIN'], agencies: ['MANAGEMENT_BOARD'], within: 'OWN_GATE' },
] as const satisfies Rule;

/** Who may do what with the operations of clearance. */
export const clearancePolicy = {
  'records.list': WHO_READS_RECORDS,
  'records.show': WHO_READS_RECORDS,
  'records.entries': WHO_READS_RECORDS,
  'records.holders': WHO_READS_RECORDS,
  'records.time': WHO_IS_CONCERNED,
  'gates.board': [{ roles: [...OFFICERS, 'ADMIN', 'AUDITOR'], within: 'OWN_GATE' }],
  'gates.events': WHO_READS_RECORDS,
  'records.bundle': WHO_READS_RECORDS,
  /** The resource names the agency that controls this exit: border guard for exports, customs for imports. */
  'exit-permits.create': [{ roles: OFFICERS, agencies: ['BORDER_GUARD', 'CUSTOMS'], within: 'OWN_AGENCY' }],
  'holds.place': [LEADERS],
  'holds.show': WHO_IS_CONCERNED,
  /** The resource names the agency that placed the hold; a sealed one opens to its compartment alone. */
  'entries.refuse': [REFUSERS],
  'goods.refuse': [REFUSERS],
  'customs-declarations.refuse': [
    { roles: ['SHIFT_LEADER', 'HEAD'], agencies: ['CUSTOMS'], within: 'OWN_GATE' },
  ],
  /** The resource names the agency that placed the hold. */
  'holds.lift': [{ roles: ['SHIFT_LEADER', 'HEAD'], within: 'OWN_AGENCY' }],
  'holds.extend': [{ roles: ['SHIFT_LEADER', 'HEAD'], within: 'OWN_AGENCY' }],
  'objections.create': [{ roles: ENTERPRISE, within: 'OWN_ENTERPRISE', mandate: 'OBJECT' }],
  'objections.answer': [{ roles: ['SHIFT_LEADER', 'HEAD'], within: 'OWN_AGENCY' }],
  /** Answered from the compartments that the caller is named in; to everyone else empty or not there. */
  'sealed-holds.list': [{ roles: OFFICERS, within: 'ANY' }],
  'sealed-holds.show': [{ roles: OFFICERS, within: 'ANY' }],
  'sealed-holds.oversight': [
    { roles: ['AUDITOR'], agencies: ['MANAGEMENT_BOARD'], within: 'OWN_GATE' },
    { roles: ['READER'], agencies: ['PEOPLES_COMMITTEE'], within: 'OWN_GATE' },
  ],
  'sealed-holds.review': [{ roles: ['AUDITOR'], agencies: ['MANAGEMENT_BOARD'], within: 'OWN_GATE' }],
  'sealed-holds.count': EVERYONE,
  'handovers.offer': [{ roles: OFFICERS, within: 'OWN_AGENCY' }],
  'handovers.show': [{ roles: [...OFFICERS, 'AUDITOR'], within: 'OWN_GATE' }],
  'handovers.accept': [{ roles: OFFICERS, within: 'OWN_AGENCY' }],
  'handovers.refuse': [{ roles: OFFICERS, within: 'OWN_AGENCY' }],
  'handovers.withdraw': [{ roles: OFFICERS, within: 'OWN_AGENCY' }],
  /** The resource names the agency that answers now. */
  'contests.open': [{ roles: OFFICERS, within: 'OWN_AGENCY' }],
  'contests.list': [{ roles: [...OFFICERS, 'ADMIN', 'AUDITOR'], within: 'OWN_GATE' }],
  'contests.show': [{ roles: [...OFFICERS, 'ADMIN', 'AUDITOR'], within: 'OWN_GATE' }],
  'assignments.create': [
    { roles: ['SHIFT_LEADER', 'HEAD'], agencies: ['MANAGEMENT_BOARD'], within: 'OWN_GATE' },
  ],
  'obligations.list': [{ roles: [...OFFICERS, 'ADMIN', 'AUDITOR'], within: 'OWN_GATE' }],
  'obligations.show': [{ roles: [...OFFICERS, 'ADMIN', 'AUDITOR'], within: 'OWN_GATE' }],
  'obligations.create': [{ roles: OFFICERS, agencies: ACTING_AGENCIES, within: 'OWN_GATE' }],
  /** The resource names the agency that answers for it. */
  'obligations.discharge': [{ roles: OFFICERS, within: 'OWN_AGENCY' }],
  'visits.list': [{ roles: [...OFFICERS, 'AUDITOR'], within: 'OWN_GATE' }],
  'breaches.list': [{ roles: [...OFFICERS, 'ADMIN', 'AUDITOR'], within: 'OWN_GATE' }],
  'breaches.show': [{ roles: [...OFFICERS, 'ADMIN', 'AUDITOR'], within: 'OWN_GATE' }],
  /** The resource names the agency whose clock it was. */
  'breaches.explain': [{ roles: ['HEAD'], within: 'OWN_AGENCY' }],
  /** The resource names the agency that told the fact. */
  'corrections.create': [{ roles: OFFICERS, agencies: ACTING_AGENCIES, within: 'OWN_AGENCY' }],
  'corrections.list': WHO_TAKES_PART,
  'outages.list': EVERYONE,
  'outages.show': EVERYONE,
  'outages.declare': DECLARING,
  'outages.confirm': DECLARING,
  'outages.deny': DECLARING,
  'outages.end': DECLARING,
  'differences.list': [{ roles: [...OFFICERS, 'AUDITOR'], within: 'OWN_GATE' }],
  'erasures.create': [{ roles: ['ADMIN'], agencies: ['MANAGEMENT_BOARD'], within: 'OWN_GATE' }],
  'routes.list': EVERYONE,
  'routes.show': EVERYONE,
  'shift-changes.create': [{ roles: OFFICERS, within: 'OWN_AGENCY' }],
  'shift-changes.show': [{ roles: [...OFFICERS, 'AUDITOR'], within: 'OWN_GATE' }],
  'shift-changes.list': [{ roles: [...OFFICERS, 'AUDITOR'], within: 'OWN_GATE' }],
  'register.agencies': EVERYONE,
  'register.units': EVERYONE,
  'register.heads': EVERYONE,
  'register.officers': GATE_STAFF,
  'register.rosters': GATE_STAFF,
  'register.duty': GATE_STAFF,
  'time-limits.show': EVERYONE,
  'time-limits.versions': GATE_STAFF,
  'time-limits.change': REGISTRAR,
  'weight-tolerances.show': EVERYONE,
  'weight-tolerances.change': REGISTRAR,
  'calendars.list': EVERYONE,
  'calendars.set': REGISTRAR,
  'calendars.end': REGISTRAR,
  'register.agencies.create': REGISTRAR,
  'register.agencies.change': REGISTRAR,
  'register.units.found': REGISTRAR,
  'register.units.rename': REGISTRAR,
  'register.officers.enlist': REGISTRAR,
  'register.officers.change': REGISTRAR,
  'register.heads.appoint': REGISTRAR,
  'register.rosters.enter': REGISTRAR,
  'register.rosters.end': REGISTRAR,
  'ledger.refusals': [{ roles: ['AUDITOR'], agencies: ['MANAGEMENT_BOARD'], within: 'ANY' }],
  /** Whoever holds the code on the slip; shown is what the public sees of a record. */
  'track.show': 'PUBLIC',
  /** Hashes and signatures: nothing of what happened can be read from them. */
  'ledger.checkpoint': 'PUBLIC',
  'ledger.keys': 'PUBLIC',
  'ledger.tile': 'PUBLIC',
  'ledger.proofs.inclusion': 'PUBLIC',
  'ledger.proofs.consistency': 'PUBLIC',
} as const satisfies Record<string, Rule>;

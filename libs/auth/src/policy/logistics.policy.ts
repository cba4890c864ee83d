import { type Allow, ENTERPRISE, EVERYONE, OFFICERS, type Rule } from './allow.ts';

const BOARD: Allow = { roles: OFFICERS, agencies: ['MANAGEMENT_BOARD'], within: 'OWN_GATE' };
const BORDER_GUARD: Allow = { roles: OFFICERS, agencies: ['BORDER_GUARD'], within: 'OWN_GATE' };
const CUSTOMS: Allow = { roles: OFFICERS, agencies: ['CUSTOMS'], within: 'OWN_GATE' };
const NEIGHBOUR: Allow = { roles: ['NEIGHBOUR'], within: 'OWN_GATE' };

const WHO_IS_CONCERNED = [
  { roles: ENTERPRISE, within: 'OWN_ENTERPRISE', mandate: 'ANY' },
  { roles: [...OFFICERS, 'CASHIER', 'ADMIN', 'AUDITOR', 'NEIGHBOUR'], within: 'OWN_GATE' },
] as const satisfies Rule;

/** Those who guard the barrier and those who answer for the gate, where they lead. */
const CLOSING = [
  {
    roles: ['SHIFT_LEADER', 'HEAD'],
    agencies: ['MANAGEMENT_BOARD', 'BORDER_GUARD'],
    within: 'OWN_GATE',
  },
] as const satisfies Rule;

/** Who may do what with the operations of logistics. */
export const logisticsPolicy = {
  'movements.list': WHO_IS_CONCERNED,
  'movements.show': WHO_IS_CONCERNED,
  'movements.charges': WHO_IS_CONCERNED,
  'movements.book': [{ roles: ENTERPRISE, within: 'OWN_ENTERPRISE', mandate: 'BOOK' }],
  'movements.arrive': [BOARD],
  'movements.enter-yard': [BOARD],
  /** The enterprise, or its agent, only what left a trace with a bank or the treasury; cash is for the cashier. */
  'movements.pay': [
    { roles: ['CASHIER'], agencies: ['MANAGEMENT_BOARD'], within: 'OWN_GATE' },
    { roles: ENTERPRISE, within: 'OWN_ENTERPRISE', mandate: 'PAY' },
  ],
  'movements.call': [BOARD],
  /** The resource names the agency that controls this exit: border guard for exports, customs for imports. */
  'movements.exit': [{ roles: OFFICERS, agencies: ['BORDER_GUARD', 'CUSTOMS'], within: 'OWN_AGENCY' }],
  'movements.cross': [BORDER_GUARD],
  'movements.acknowledge': [NEIGHBOUR, BORDER_GUARD],
  'movements.turn-back': [NEIGHBOUR, BORDER_GUARD],
  'transshipments.list': WHO_IS_CONCERNED,
  'transshipments.begin': [CUSTOMS],
  'transshipments.complete': [CUSTOMS],
  'transshipments.abandon': [CUSTOMS],
  /** The resource names the enterprise whose goods wait. */
  'unloading.demand': [{ roles: ENTERPRISE, within: 'OWN_ENTERPRISE', mandate: 'BOOK' }],
  'unloading.unload': [BOARD],
  'lanes.call-next': [BOARD],
  'gates.slots': EVERYONE,
  'gates.queue': EVERYONE,
  'gates.yards': EVERYONE,
  'gates.lanes': EVERYONE,
  'gates.closures': EVERYONE,
  'gates.closure': EVERYONE,
  'closures.declare': CLOSING,
  'closures.reopen': CLOSING,
  'gates.tariffs': 'PUBLIC',
} as const satisfies Record<string, Rule>;

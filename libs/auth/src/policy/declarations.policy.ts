import { ENTERPRISE, OFFICERS, type Allow, type Rule } from './allow.ts';

const DECLARANT = { roles: ['DECLARANT'], within: 'OWN_ENTERPRISE' } as const satisfies Allow;
const BOARD = {
  roles: OFFICERS,
  agencies: ['MANAGEMENT_BOARD'],
  within: 'OWN_GATE',
} as const satisfies Allow;

/** Whoever declared or drives, and those who serve at the gate. */
const READERS = [
  { roles: ENTERPRISE, within: 'OWN_ENTERPRISE' },
  { roles: [...OFFICERS, 'CASHIER', 'AUDITOR'], within: 'OWN_GATE' },
] as const satisfies Rule;

/** Who may do what with the operations of declarations. */
export const declarationsPolicy = {
  'declarations.create': [DECLARANT],
  /** Nothing is stored, and whatever is checked comes with the request. */
  'declarations.validate': [{ roles: ['DECLARANT'], within: 'ANY' }],
  'declarations.list': READERS,
  'declarations.read': READERS,
  'declarations.change': [DECLARANT],
  'declarations.submit': [DECLARANT],
  'declarations.accept': [BOARD],
  'declarations.request-correction': [BOARD],
  'declarations.amend': [DECLARANT],
  'declarations.amendments': READERS,
  'declarations.cancel': [DECLARANT, BOARD],
  'declarations.cancellation': READERS,
  'customs-declarations.read': READERS,
  'codes.lists': 'PUBLIC',
  'codes.search': 'PUBLIC',
} as const satisfies Record<string, Rule>;

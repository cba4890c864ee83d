import { ENTERPRISE, OF_ENTERPRISES, OFFICERS, type Allow, type Rule } from './allow.ts';

const DECLARANT = {
  roles: ['DECLARANT'],
  within: 'OWN_ENTERPRISE',
  mandate: 'DECLARE',
} as const satisfies Allow;
const BOARD = {
  roles: OFFICERS,
  agencies: ['MANAGEMENT_BOARD'],
  within: 'OWN_GATE',
} as const satisfies Allow;

/** Whoever declared or drives, and those who serve at the gate. */
const READERS = [
  { roles: ENTERPRISE, within: 'OWN_ENTERPRISE', mandate: 'ANY' },
  { roles: [...OFFICERS, 'CASHIER', 'AUDITOR'], within: 'OWN_GATE' },
] as const satisfies Rule;

/** Whose entry it is, the board that keeps the register, and customs that asks who may declare. */
const REGISTER_READERS = [
  { roles: OF_ENTERPRISES, within: 'OWN_ENTERPRISE' },
  {
    roles: [...OFFICERS, 'CASHIER', 'COUNTER', 'ADMIN', 'AUDITOR'],
    agencies: ['MANAGEMENT_BOARD', 'CUSTOMS'],
    within: 'ANY',
  },
] as const satisfies Rule;

/** Who may bind the enterprise, and the board that enters it for one that has no computer. */
const WHO_BINDS = [
  { roles: ['REPRESENTATIVE'], within: 'OWN_ENTERPRISE' },
  { roles: ['ADMIN', 'COUNTER'], agencies: ['MANAGEMENT_BOARD'], within: 'ANY' },
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
  'enterprises.list': REGISTER_READERS,
  'enterprises.read': REGISTER_READERS,
  'enterprises.register': WHO_BINDS,
  'enterprises.change': WHO_BINDS,
  'mandates.list': REGISTER_READERS,
  'mandates.read': REGISTER_READERS,
  'mandates.give': WHO_BINDS,
  'mandates.end': WHO_BINDS,
  'codes.lists': 'PUBLIC',
  'codes.search': 'PUBLIC',
} as const satisfies Record<string, Rule>;

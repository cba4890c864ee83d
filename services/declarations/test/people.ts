import { taxCheckDigit } from '@onegate/codes';
import type { Claims } from '@onegate/testing';

/** With a right check digit. */
const taxCode = (nineDigits: string): string => nineDigits + String(taxCheckDigit(nineDigits));

export const ENTERPRISE = taxCode('590012345');
export const OTHER_ENTERPRISE = taxCode('590065432');

export const declarant: Claims = { sub: 'declarant1', roles: ['DECLARANT'], enterprise: ENTERPRISE };
export const stranger: Claims = { sub: 'declarant2', roles: ['DECLARANT'], enterprise: OTHER_ENTERPRISE };
export const boardOfficer: Claims = {
  sub: 'board.officer1',
  roles: ['OFFICER'],
  agency: 'MANAGEMENT_BOARD',
  unit: 'LT-BQL',
  gate: ['LT'],
};
export const customsOfficer: Claims = {
  sub: 'customs.officer1',
  roles: ['OFFICER'],
  agency: 'CUSTOMS',
  unit: 'LT-HQ',
  gate: ['LT'],
};
export const borderGuard: Claims = {
  sub: 'border-guard.officer1',
  roles: ['OFFICER'],
  agency: 'BORDER_GUARD',
  unit: 'LT-BP',
  gate: ['LT'],
};
export const officerElsewhere: Claims = { ...boardOfficer, sub: 'board.officer9', gate: ['XX'] };
/** Who may bind an enterprise. */
export const representative: Claims = {
  sub: 'owner1',
  roles: ['REPRESENTATIVE'],
  enterprise: ENTERPRISE,
};
export const boardAdmin: Claims = {
  sub: 'board.admin',
  roles: ['ADMIN'],
  agency: 'MANAGEMENT_BOARD',
  unit: 'LT-BQL',
  gate: ['LT'],
};
export const counterClerk: Claims = { ...boardAdmin, sub: 'board.counter1', roles: ['COUNTER'] };

import { type Caller, OF_ENTERPRISES, ROLES, type Role } from '@onegate/auth';
import { ACTING_AGENCIES, type ActingAgency, READING_AGENCIES, type ReadingAgency } from '@onegate/codes';
import type { Claims } from '@onegate/testing';

/** Units of Lệ Thanh by agency, as its gate file has them. */
const UNITS: Readonly<Record<ActingAgency, string>> = {
  MANAGEMENT_BOARD: 'LT-BQL',
  CUSTOMS: 'LT-HQ',
  BORDER_GUARD: 'LT-BP',
  HEALTH_QUARANTINE: 'LT-KDYT',
  PLANT_QUARANTINE: 'LT-KDTV',
  ANIMAL_QUARANTINE: 'LT-KDDV',
};
const OF_NOBODY: readonly Role[] = ['OPERATIONS', 'NEIGHBOUR'];

/** Somebody with one role, and where they stand. */
export interface Persona extends Claims {
  readonly roles: readonly [Role];
  /** Whether the resources of the test are theirs: their gate's, their enterprise's. */
  readonly own: boolean;
}

/** Every role of every agency at the gate of the test and at another, and of the enterprise of the test and another. */
export function everybody(gate: string, enterprise: string): Persona[] {
  return ROLES.flatMap((role): Persona[] => {
    if (OF_ENTERPRISES.includes(role))
      return [
        { sub: `${role}-own`, roles: [role], enterprise, own: true },
        { sub: `${role}-other`, roles: [role], enterprise: '0300588569', own: false },
      ];
    if (OF_NOBODY.includes(role)) return [{ sub: role, roles: [role], gate: [gate], own: true }];
    if (role === 'READER')
      return READING_AGENCIES.flatMap((agency): Persona[] => [
        { sub: `${role}-${agency}`, roles: [role], agency, gate: [gate], own: true },
        { sub: `${role}-${agency}-XX`, roles: [role], agency, gate: ['XX'], own: false },
      ]);
    return ACTING_AGENCIES.flatMap((agency): Persona[] => [
      { sub: `${role}-${agency}`, roles: [role], agency, unit: UNITS[agency], gate: [gate], own: true },
      { sub: `${role}-${agency}-XX`, roles: [role], agency, unit: 'XX-1', gate: ['XX'], own: false },
    ]);
  });
}

/** The persona as the policy sees it. */
export const callerOf = ({ sub, roles, agency, unit, enterprise, gate }: Persona): Caller => ({
  id: sub,
  roles,
  gates: gate ?? [],
  token: '',
  ...(agency !== undefined &&
    (roles[0] === 'READER' ? { reads: agency as ReadingAgency } : { agency: agency as ActingAgency })),
  ...(unit !== undefined && { unit }),
  ...(enterprise !== undefined && { enterprise }),
});

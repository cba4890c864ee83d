import { ACTING_AGENCIES, READING_AGENCIES, type ReadingAgency } from '@onegate/codes';
import { Refusal } from '@onegate/problems';
import type { JWTPayload } from 'jose';
import { type Caller, isRole, type Role } from './caller.ts';
import type { AuthConfig } from './config.ts';
import { OF_ENTERPRISES } from './policy/allow.ts';

/** By what OneGate asks of a token, how the issuer calls the claim. */
export interface ClaimNames {
  readonly roles: string;
  readonly agency: string;
  readonly unit: string;
  readonly enterprise: string;
  readonly gate: string;
}

export const claimNamesOf = (config: AuthConfig): ClaimNames => ({
  roles: config.OIDC_CLAIM_ROLES,
  agency: config.OIDC_CLAIM_AGENCY,
  unit: config.OIDC_CLAIM_UNIT,
  enterprise: config.OIDC_CLAIM_ENTERPRISE,
  gate: config.OIDC_CLAIM_GATE,
});

/** Who the token says is calling; what it says in another form than asked for is as if it were not there. */
export function callerOf(payload: JWTPayload, token: string, names: ClaimNames): Caller {
  const claim = (name: keyof ClaimNames): unknown => valueAt(payload, names[name]);
  const named = claim('agency');
  const agency = ACTING_AGENCIES.find((name) => name === named);
  const reads = READING_AGENCIES.find((name) => name === named);
  const unit = text(claim('unit'));
  const enterprise = text(claim('enterprise'));
  const caller: Caller = {
    id: payload.sub ?? '',
    roles: texts(claim('roles'))
      .filter(isRole)
      .filter((role) => fits(role, named !== undefined && !agency, reads)),
    gates: texts(claim('gate')),
    token,
    ...(agency && { agency }),
    ...(reads && { reads }),
    ...(unit && { unit }),
    ...(enterprise && { enterprise }),
  };
  const lacks = lackingIn(caller, claim('roles') !== undefined, named !== undefined).map(
    (name) => names[name],
  );
  return lacks.length > 0 ? { ...caller, lacks } : caller;
}

/**
 * Lines of the policy that name no agency are for every agency that acts: a token of one that only reads has the role
 * of a reader and no other, and nobody else has that one.
 */
const fits = (role: Role, actsNowhere: boolean, reads: ReadingAgency | undefined): boolean =>
  role === 'READER' ? reads !== undefined : !actsNowhere;

/** Claims that somebody of these roles needs and the token does not have: the issuer does not give them. */
function lackingIn(caller: Caller, hasRoles: boolean, hasAgency: boolean): (keyof ClaimNames)[] {
  if (!hasRoles) return ['roles'];
  const { roles, unit, enterprise, gates } = caller;
  const ofEnterprise = roles.some((role) => OF_ENTERPRISES.includes(role));
  const serves = roles.some((role) => SERVES_IN_A_UNIT.includes(role));
  return [
    ...(ofEnterprise && enterprise === undefined ? (['enterprise'] as const) : []),
    ...(serves && !hasAgency ? (['agency'] as const) : []),
    ...(serves && unit === undefined ? (['unit'] as const) : []),
    ...(serves && gates.length === 0 ? (['gate'] as const) : []),
  ];
}

const SERVES_IN_A_UNIT: readonly Role[] = [
  'OFFICER',
  'SHIFT_LEADER',
  'HEAD',
  'CASHIER',
  'COUNTER',
  'ADMIN',
  'AUDITOR',
];

/** Why somebody of these roles was refused, where it is that the issuer does not say enough of them. */
export const claimsMissing = ({ lacks }: Pick<Caller, 'lacks'>): Refusal | undefined =>
  lacks && new Refusal('auth.claims-missing', { params: { claims: lacks.join(', ') } });

/** A claim by its name, or where there is none of that name, along the dots of it: `realm_access.roles`. */
function valueAt(payload: JWTPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name];
  return name.split('.').reduce<unknown>(within, payload);
}

const within = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

const text = (claim: unknown): string | undefined =>
  typeof claim === 'string' && claim !== '' ? claim : undefined;

function texts(claim: unknown): string[] {
  const list: unknown[] = Array.isArray(claim) ? claim : [claim];
  return list.filter((item): item is string => typeof item === 'string' && item !== '');
}

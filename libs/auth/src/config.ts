import { makeValidator, str, url } from 'envalid';

/** A shared secret, or no signature at all, would let whoever reads our settings make tokens. */
const asymmetric = makeValidator((text) => {
  const names = text.split(',').map((name) => name.trim());
  if (!names.every((name) => /^(?:(?:RS|PS|ES)(?:256|384|512)|EdDSA|Ed25519)$/.test(name)))
    throw new Error('only signatures by a key pair are accepted');
  return text;
});

/** A claim of that name, or the way to it along dots: `realm_access.roles`. */
const claim = (of: string, usual: string) =>
  str({ desc: `Name of the claim with ${of}; dots lead into nested claims`, default: usual });

/** How the issuer calls what OneGate asks of a token; `sub` is called so everywhere. */
const claimNames = {
  OIDC_CLAIM_ROLES: claim('the roles of the caller, a list', 'roles'),
  OIDC_CLAIM_AGENCY: claim('the agency of an officer', 'agency'),
  OIDC_CLAIM_UNIT: claim('the unit of an officer', 'unit'),
  OIDC_CLAIM_ENTERPRISE: claim('the tax code of the caller’s enterprise', 'enterprise'),
  OIDC_CLAIM_GATE: claim('the gates where an officer serves, one or a list', 'gate'),
};

/** Which issuer a service trusts, and what its tokens must say. */
export const authConfig = {
  OIDC_ISSUER: url({
    desc: 'OpenID Connect issuer, exactly as in the tokens’ `iss`',
    default: 'http://127.0.0.1:8090',
  }),
  OIDC_AUDIENCE: str({ desc: 'Audience that a token must name', default: 'onegate' }),
  OIDC_ALGORITHMS: asymmetric({
    desc: 'Signature algorithms accepted, separated by commas',
    default: 'RS256,PS256,ES256,EdDSA',
  }),
  ...claimNames,
};

export interface AuthConfig {
  readonly OIDC_ISSUER: string;
  readonly OIDC_AUDIENCE: string;
  readonly OIDC_ALGORITHMS: string;
  readonly OIDC_CLAIM_ROLES: string;
  readonly OIDC_CLAIM_AGENCY: string;
  readonly OIDC_CLAIM_UNIT: string;
  readonly OIDC_CLAIM_ENTERPRISE: string;
  readonly OIDC_CLAIM_GATE: string;
}

/** The names that the embedded issuer uses. */
export const USUAL_CLAIMS = {
  OIDC_CLAIM_ROLES: 'roles',
  OIDC_CLAIM_AGENCY: 'agency',
  OIDC_CLAIM_UNIT: 'unit',
  OIDC_CLAIM_ENTERPRISE: 'enterprise',
  OIDC_CLAIM_GATE: 'gate',
} as const;

export const AUTH_CONFIG = Symbol('AUTH_CONFIG');

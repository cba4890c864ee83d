import { makeValidator, str, url } from 'envalid';

/** A shared secret, or no signature at all, would let whoever reads our settings make tokens. */
const asymmetric = makeValidator((text) => {
  const names = text.split(',').map((name) => name.trim());
  if (!names.every((name) => /^(?:(?:RS|PS|ES)(?:256|384|512)|EdDSA|Ed25519)$/.test(name)))
    throw new Error('only signatures by a key pair are accepted');
  return text;
});

/** The names that the embedded issuer uses. */
export const USUAL_CLAIMS = {
  OIDC_CLAIM_ROLES: 'roles',
  OIDC_CLAIM_AGENCY: 'agency',
  OIDC_CLAIM_UNIT: 'unit',
  OIDC_CLAIM_ENTERPRISE: 'enterprise',
  OIDC_CLAIM_GATE: 'gate',
} as const;

type ClaimSetting = keyof typeof USUAL_CLAIMS;

/** A claim of that name, or the way to it along dots: `realm_access.roles`. */
const claim = (setting: ClaimSetting, of: string) =>
  str<string>({
    desc: `Name of the claim with ${of}; dots lead into nested claims`,
    default: USUAL_CLAIMS[setting],
  });

/** How the issuer calls what OneGate asks of a token; `sub` is called so everywhere. */
const claimNames = {
  OIDC_CLAIM_ROLES: claim('OIDC_CLAIM_ROLES', 'the roles of the caller, a list'),
  OIDC_CLAIM_AGENCY: claim('OIDC_CLAIM_AGENCY', 'the agency of an officer'),
  OIDC_CLAIM_UNIT: claim('OIDC_CLAIM_UNIT', 'the unit of an officer'),
  OIDC_CLAIM_ENTERPRISE: claim('OIDC_CLAIM_ENTERPRISE', 'the tax code of the caller’s enterprise'),
  OIDC_CLAIM_GATE: claim('OIDC_CLAIM_GATE', 'the gates where an officer serves, one or a list'),
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

export interface AuthConfig extends Readonly<Record<ClaimSetting, string>> {
  readonly OIDC_ISSUER: string;
  readonly OIDC_AUDIENCE: string;
  readonly OIDC_ALGORITHMS: string;
}

export const AUTH_CONFIG = Symbol('AUTH_CONFIG');

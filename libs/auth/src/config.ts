import { makeValidator, str, url } from 'envalid';

/** A shared secret, or no signature at all, would let whoever reads our settings make tokens. */
const asymmetric = makeValidator((text) => {
  const names = text.split(',').map((name) => name.trim());
  if (!names.every((name) => /^(?:(?:RS|PS|ES)(?:256|384|512)|EdDSA|Ed25519)$/.test(name)))
    throw new Error('only signatures by a key pair are accepted');
  return text;
});

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
};

export interface AuthConfig {
  readonly OIDC_ISSUER: string;
  readonly OIDC_AUDIENCE: string;
  readonly OIDC_ALGORITHMS: string;
}

export const AUTH_CONFIG = Symbol('AUTH_CONFIG');

import type { ResourceServer } from 'oidc-provider';

/** Seconds that a token is good for: one shift. */
export const TOKEN_LIFE = 8 * 60 * 60;

/** The one thing that access tokens are for: the platform's API. */
export interface Api {
  /** Name of the resource; OAuth wants an absolute URI. */
  readonly resource: string;
  readonly info: ResourceServer;
}

export function apiOf(audience: string): Api {
  return {
    resource: `urn:onegate:api:${audience}`,
    info: {
      audience,
      scope: '',
      accessTokenTTL: TOKEN_LIFE,
      accessTokenFormat: 'jwt',
      jwt: { sign: { alg: 'RS256' } },
    },
  };
}

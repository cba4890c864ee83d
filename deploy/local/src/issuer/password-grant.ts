import { createHash, timingSafeEqual } from 'node:crypto';
import type Provider from 'oidc-provider';
import type { TokenEndpointGrantContext } from 'oidc-provider';
import { errors } from 'oidc-provider';
import type { Person } from '../gate/people.ts';
import { DEMO_PASSWORD } from '../gate/people.ts';
import type { Api } from './api.ts';
import { PASSWORD_GRANT } from './clients.ts';

/** The person of this name and password; undefined when either is wrong. */
export function logIn(
  people: ReadonlyMap<string, Person>,
  username: string,
  password: string,
): Person | undefined {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(password), digest(DEMO_PASSWORD)) ? people.get(username) : undefined;
}

interface PasswordParameters {
  readonly username?: string;
  readonly password?: string;
}

/**
 * A token for a name and password, so that one curl is enough to begin. OAuth 2.1 dropped this grant; it exists only
 * in this issuer, which does not run in production.
 */
export function allowPasswords(provider: Provider, people: ReadonlyMap<string, Person>, api: Api): void {
  const handler = async (ctx: TokenEndpointGrantContext<PasswordParameters>): Promise<void> => {
    const { username = '', password = '' } = ctx.oidc.params;
    const person = logIn(people, username, password);
    if (!person) throw new errors.InvalidGrant('wrong username or password');
    const { client } = ctx.oidc;
    const grant = new provider.Grant({ accountId: person.sub, clientId: client.clientId });
    const token = new provider.AccessToken({
      accountId: person.sub,
      client,
      grantId: await grant.save(),
      gty: PASSWORD_GRANT,
      resourceServer: new provider.ResourceServer(api.resource, api.info),
    });
    const value = await token.save();
    ctx.body = { access_token: value, token_type: token.tokenType, expires_in: token.expiration };
  };
  provider.registerGrantType(PASSWORD_GRANT, handler, ['username', 'password', 'scope']);
}

import { join } from 'node:path';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import Provider from 'oidc-provider';
import type { Claims } from '../gate/people.ts';
import { claimsOf, readPeople, readSystems } from '../gate/people.ts';
import { keptSecret } from '../secret.ts';
import type { Api } from './api.ts';
import { apiOf, TOKEN_LIFE } from './api.ts';
import { CONSOLE_CLIENT, peopleClients, systemClients } from './clients.ts';
import type { IssuerConfig } from './config.ts';
import { signingKey } from './keys.ts';
import { allowPasswords } from './password-grant.ts';

/**
 * The OpenID provider of a demonstration gate. Sessions and codes live in memory; its keys are kept, so that tokens
 * stay valid over a restart.
 */
export async function makeProvider(config: IssuerConfig): Promise<Provider> {
  const people = readPeople(config.peopleFile);
  const systems = readSystems(config.clientsFile);
  const api = apiOf(config.audience);
  const known = (id: string): Claims | undefined =>
    people.get(id) ?? systems.find((system) => system.clientId === id);
  const provider = new Provider(config.issuer, {
    ...fixedConfiguration(api),
    clients: [...peopleClients(config.consoleOrigins), ...(await systemClients(config.dir, systems))],
    jwks: { keys: [await signingKey(config.dir)] },
    cookies: { keys: [keptSecret(join(config.dir, 'cookie-secret'))] },
    extraTokenClaims: (_ctx, token) => {
      const claims = known('accountId' in token ? token.accountId : (token.clientId ?? ''));
      return claims && claimsOf(claims);
    },
    findAccount: (_ctx, sub) => {
      const person = people.get(sub);
      return person && { accountId: sub, claims: () => ({ sub, ...claimsOf(person) }) };
    },
    clientBasedCORS: (_ctx, origin, client) =>
      client.clientId === CONSOLE_CLIENT && config.consoleOrigins.includes(origin),
  });
  allowPasswords(provider, people, api);
  return provider;
}

function fixedConfiguration(api: Api): Configuration {
  return {
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => api.resource,
        getResourceServerInfo: () => api.info,
        useGrantedResource: () => true,
      },
    },
    claims: { openid: ['sub', 'agency', 'unit', 'enterprise', 'gate', 'roles'], profile: ['name'] },
    scopes: ['openid', 'profile'],
    pkce: { required: () => true },
    interactions: { url: (_ctx, interaction) => `/login/${interaction.uid}` },
    loadExistingGrant: grantEverything,
    ttl: {
      AccessToken: TOKEN_LIFE,
      ClientCredentials: TOKEN_LIFE,
      IdToken: TOKEN_LIFE,
      Session: TOKEN_LIFE,
      Grant: TOKEN_LIFE,
      Interaction: 3600,
    },
  };
}

/** All clients are ours: nobody is asked for consent. */
async function grantEverything(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}

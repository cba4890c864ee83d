import type { ClientMetadata } from 'oidc-provider';
import type { SystemClient } from '../gate/people.ts';
import { publicPart, systemKey } from './keys.ts';

/** People in a browser: the Swagger console of the gateway. */
export const CONSOLE_CLIENT = 'onegate-console';
/** People in a terminal: the README's curl. */
export const DEMO_CLIENT = 'onegate-demo';
export const PASSWORD_GRANT = 'password';

export function peopleClients(consoleOrigins: readonly string[]): ClientMetadata[] {
  return [
    {
      client_id: CONSOLE_CLIENT,
      client_name: 'OneGate console',
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: consoleOrigins.map((origin) => `${origin}/docs/oauth2-redirect.html`),
    },
    {
      client_id: DEMO_CLIENT,
      client_name: 'OneGate demonstration',
      token_endpoint_auth_method: 'none',
      grant_types: [PASSWORD_GRANT],
      response_types: [],
      redirect_uris: [],
    },
  ];
}

/** Systems prove themselves with a signature; their keys are made beside the issuer's on the first start. */
export function systemClients(dir: string, systems: readonly SystemClient[]): Promise<ClientMetadata[]> {
  return Promise.all(
    systems.map(async ({ clientId, name }) => ({
      client_id: clientId,
      client_name: name,
      token_endpoint_auth_method: 'private_key_jwt' as const,
      token_endpoint_auth_signing_alg: 'RS256' as const,
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      jwks: { keys: [publicPart(await systemKey(dir, clientId))] },
    })),
  );
}

import { bootService } from '@onegate/testing';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { clerk } from './clerk.ts';

const answering = async (document: object | undefined) => {
  const server = createServer((_, response) => {
    response.writeHead(document ? 200 : 404).end(JSON.stringify(document));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

describe('a service that starts', () => {
  it('ends with a clear sentence where the issuer answers but cannot be used', async () => {
    const url = await answering({ issuer: 'https://sso.example', jwks_uri: 'https://sso.example/keys' });
    await expect(bootService(clerk, { OIDC_ISSUER: url })).rejects.toThrow(
      `the issuer ${url} cannot be used: it calls itself https://sso.example: OIDC_ISSUER must be the same to the letter`,
    );
    const empty = await answering(undefined);
    await expect(bootService(clerk, { OIDC_ISSUER: empty })).rejects.toThrow(
      'there is no discovery document',
    );
  });

  it('goes on, and says so, while the issuer is away', async () => {
    const said: string[] = [];
    const note = (message: unknown) => said.push(String(message));
    const logger = { log: () => undefined, warn: note, error: () => undefined };
    const service = await bootService(clerk, { OIDC_ISSUER: 'http://127.0.0.1:9' }, logger);
    expect(said).toContain('the issuer cannot be reached yet; new tokens are refused until it can');
    const reply = await service.as({ sub: 'x', roles: [] }).get('/v1/notes');
    expect([reply.status, reply.body['code']]).toEqual([503, 'auth.issuer-away']);
    await service.close();
  });

  it('tells whom the token names too little of what is missing in it', async () => {
    const service = await bootService(clerk);
    const { status, body } = await service
      .as({ sub: 'x', roles: ['COUNTER'], unit: 'LT-BQL' })
      .get('/v1/notes');
    expect([status, body['code'], body['detail']]).toEqual([
      403,
      'auth.claims-missing',
      'The access token has no claim agency, gate.',
    ]);
    await service.close();
  });
});

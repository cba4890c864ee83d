import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { badTokens } from './bad-tokens.ts';

/** Claims of a test person; what is absent is not in the token. */
export interface Claims {
  readonly sub: string;
  readonly roles: readonly string[];
  readonly agency?: string;
  readonly unit?: string;
  readonly enterprise?: string;
  readonly gate?: readonly string[];
}

/** A third party beyond the network, faked at the network: an issuer with its keys on a port of its own. */
export interface TestIssuer {
  readonly url: string;
  token(claims: Claims): Promise<string>;
  /** Tokens that must be refused, by what is wrong with them. */
  badTokens(claims: Claims): Promise<Record<string, string>>;
  close(): Promise<void>;
}

export async function testIssuer(): Promise<TestIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
  const server = await listen(() => jwk);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    token: ({ sub, ...claims }) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'test' })
        .setSubject(sub)
        .setIssuer(url)
        .setAudience('onegate')
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey),
    badTokens: (claims) => badTokens({ url, privateKey, publicKey }, claims),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function listen(jwk: () => object): Promise<Server> {
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const issuer = `http://127.0.0.1:${port}`;
    const body = request.url === '/jwks' ? { keys: [jwk()] } : { issuer, jwks_uri: `${issuer}/jwks` };
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return server;
}

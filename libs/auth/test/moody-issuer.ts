import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWK, SignJWT } from 'jose';

const ALG = 'ES256';

/** An issuer that can change its keys, be out of order or go away. */
export class MoodyIssuer {
  readonly #server = createServer((request, response) => {
    const jwks = request.url === '/jwks';
    if (jwks) this.asked += 1;
    const body = jwks
      ? { keys: this.#published }
      : { issuer: this.name ?? this.url, jwks_uri: `${this.url}/jwks`, ...this.discovery };
    response.writeHead(this.status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  });
  readonly #keys = new Map<string, CryptoKey>();
  #published: JWK[] = [];
  #port = 0;

  /** How often its keys were asked for. */
  asked = 0;
  status = 200;
  /** What it calls itself, where that is not its address. */
  name: string | undefined;
  /** What its discovery document says otherwise. */
  discovery: object = {};
  /** The public key of the last `rotate`, as a file of it looks. */
  publicPem = '';

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async shut(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  /** Signs with a new key from now on, and publishes only that one. */
  async rotate(kid: string): Promise<void> {
    const { privateKey, publicKey } = await generateKeyPair(ALG, { extractable: true });
    this.#keys.set(kid, privateKey);
    this.#published = [{ ...(await exportJWK(publicKey)), kid, alg: ALG, use: 'sig' }];
    this.publicPem = await exportSPKI(publicKey);
  }

  /** A good token, but for what `claims` say otherwise. */
  async token(kid: string, claims: Record<string, unknown> = {}, key = this.#keys.get(kid)): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const payload = { sub: 'declarant1', iss: this.url, aud: 'onegate', iat: now, exp: now + 600, ...claims };
    return await new SignJWT(payload).setProtectedHeader({ alg: ALG, kid }).sign(key!);
  }
}

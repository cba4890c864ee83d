import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, importJWK, jwtVerify, SignJWT } from 'jose';
import { gateFiles } from '../gate/gate-files.ts';
import type { Issuer } from '../parts/issuer/start-issuer.ts';
import { startIssuer } from '../parts/issuer/start-issuer.ts';
import { systemKey } from './keys.ts';

const gate = gateFiles('le-thanh');

describe('the embedded issuer', () => {
  let dir: string;
  let issuer: Issuer;

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'onegate-issuer-'));
    issuer = await startIssuer({ dir, gate });
  });

  afterAll(async () => {
    await issuer.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  const at = (path: string) => `${issuer.url}${path}`;
  const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });
  const credentials = { grant_type: 'password', client_id: 'onegate-demo' };

  async function token(fields: Record<string, string>): Promise<string> {
    const answer = await fetch(at('/token'), form(fields));
    const said = (await answer.json()) as { access_token?: string };
    expect(said).toHaveProperty('access_token');
    return said.access_token ?? '';
  }

  async function claims(jwt: string): Promise<Record<string, unknown>> {
    const keys = createRemoteJWKSet(new URL(at('/jwks')));
    const { payload } = await jwtVerify(jwt, keys, {
      issuer: issuer.url,
      audience: 'onegate',
      algorithms: ['RS256'],
    });
    return payload;
  }

  it('gives an officer a token of eight hours with what the services ask for', async () => {
    const jwt = await token({ ...credentials, username: 'customs.officer1', password: 'onegate' });

    const said = await claims(jwt);

    expect(said).toMatchObject({
      sub: 'customs.officer1',
      agency: 'CUSTOMS',
      unit: 'LT-HQ',
      gate: ['LT'],
      roles: ['OFFICER'],
    });
    expect(Number(said['exp']) - Number(said['iat'])).toBe(8 * 60 * 60);
  });

  it('names the enterprise of a declarant, and no agency', async () => {
    const jwt = await token({ ...credentials, username: 'declarant1', password: 'onegate' });
    const said = await claims(jwt);
    expect(said).toMatchObject({ enterprise: '5900123451', roles: ['DECLARANT'] });
    expect(said).not.toHaveProperty('agency');
  });

  it.each([
    { username: 'customs.officer1', password: 'wrong' },
    { username: 'nobody', password: 'onegate' },
    { username: '', password: '' },
  ])('refuses $username with $password', async (given) => {
    const answer = await fetch(at('/token'), form({ ...credentials, ...given }));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: 'invalid_grant' });
  });

  it('logs a person in by page, code and PKCE', async () => {
    const verifier = randomBytes(32).toString('base64url');
    const redirect = 'http://127.0.0.1:8080/docs/oauth2-redirect.html';
    const asked = new URLSearchParams({
      client_id: 'onegate-console',
      response_type: 'code',
      redirect_uri: redirect,
      scope: 'openid profile',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      state: 's',
    });
    const browser = new Browser();
    const page = await browser.go(at(`/auth?${asked.toString()}`));
    expect(await page.text()).toContain('<form method="post"');
    const login = page.url;

    const wrong = await browser.go(login, form({ username: 'board.head', password: 'no' }));
    expect(wrong.status).toBe(401);
    const back = await browser.go(login, form({ username: 'board.head', password: 'onegate' }), redirect);

    expect(back.url).toContain('code=');
    const code = new URL(back.url).searchParams.get('code') ?? '';
    const jwt = await token({
      grant_type: 'authorization_code',
      client_id: 'onegate-console',
      code,
      redirect_uri: redirect,
      code_verifier: verifier,
    });
    expect(await claims(jwt)).toMatchObject({ sub: 'board.head', roles: ['HEAD', 'OFFICER'] });
  });

  it('refuses a login without PKCE, and one that goes elsewhere', async () => {
    const asked = { client_id: 'onegate-console', response_type: 'code', scope: 'openid' };
    const elsewhere = new URLSearchParams({ ...asked, redirect_uri: 'https://example.com/' });
    expect((await fetch(at(`/auth?${elsewhere.toString()}`))).status).toBe(400);
    const redirect_uri = 'http://127.0.0.1:8080/docs/oauth2-redirect.html';
    const plain = new URLSearchParams({ ...asked, redirect_uri });
    const answer = await fetch(at(`/auth?${plain.toString()}`), { redirect: 'manual' });
    expect(answer.headers.get('location')).toContain('error=invalid_request');
  });

  it('knows a system by its signature', async () => {
    const key = await systemKey(dir, 'customs-system');
    const assertion = await new SignJWT({})
      .setProtectedHeader({ alg: 'RS256', ...(key.kid && { kid: key.kid }) })
      .setIssuer('customs-system')
      .setSubject('customs-system')
      .setAudience(issuer.url)
      .setJti(randomBytes(8).toString('hex'))
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(await importJWK(key, 'RS256'));
    const jwt = await token({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    });
    expect(await claims(jwt)).toMatchObject({ sub: 'customs-system', agency: 'CUSTOMS', unit: 'LT-HQ' });
  });

  it('lets the console, and no other page, read its answers', async () => {
    const ask = async (origin: string) => {
      const fields = {
        grant_type: 'authorization_code',
        client_id: 'onegate-console',
        code: 'none',
        redirect_uri: '',
      };
      const answer = await fetch(at('/token'), { ...form(fields), headers: { origin } });
      return answer.headers.get('access-control-allow-origin');
    };
    expect(await ask('http://127.0.0.1:8080')).toBe('http://127.0.0.1:8080');
    expect(await ask('https://example.com')).toBeNull();
  });

  it('still stands by its tokens after a restart', async () => {
    const jwt = await token({ ...credentials, username: 'auditor1', password: 'onegate' });
    await issuer.stop();
    issuer = await startIssuer({ dir, gate, port: issuer.port });
    expect(await claims(jwt)).toMatchObject({ sub: 'auditor1' });
  });

  it('refuses to run in production', async () => {
    const env = { ...process.env, NODE_ENV: 'production' };
    await expect(startIssuer({ dir: join(dir, 'production'), gate, env })).rejects.toThrow(
      /refuses to run with NODE_ENV=production/,
    );
  });
});

/** Just enough of one: keeps cookies, follows redirects, stops where it is told. */
class Browser {
  readonly #cookies = new Map<string, string>();

  async go(
    url: string,
    request: RequestInit = {},
    stopAt?: string,
  ): Promise<{ url: string; status: number; text(): Promise<string> }> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { ...request, redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      this.#cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location === null) return { url, status: answer.status, text: () => answer.text() };
    const next = new URL(location, url).href;
    if (stopAt && next.startsWith(stopAt))
      return { url: next, status: answer.status, text: () => answer.text() };
    return this.go(next, {}, stopAt);
  }
}

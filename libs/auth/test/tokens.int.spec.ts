import { createHmac } from 'node:crypto';
import { TokenVerifier, USUAL_CLAIMS } from '@onegate/auth';
import { until } from '@onegate/testing';
import { generateKeyPair } from 'jose';
import { MoodyIssuer } from './moody-issuer.ts';

let issuer: MoodyIssuer;
let verifier: TokenVerifier;

const verifierOf = (url: string): TokenVerifier =>
  new TokenVerifier({
    OIDC_ISSUER: url,
    OIDC_AUDIENCE: 'onegate',
    OIDC_ALGORITHMS: 'RS256,PS256,ES256,EdDSA',
    ...USUAL_CLAIMS,
  });

beforeEach(async () => {
  issuer = new MoodyIssuer();
  await issuer.open();
  await issuer.rotate('first');
  verifier = verifierOf(issuer.url);
});

afterEach(() => issuer.shut().catch(() => undefined));

const codeOf = (token: string): Promise<string> =>
  verifier.verify(token).then(
    () => 'accepted',
    (refusal: unknown) => (refusal as { code: string }).code,
  );

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = (): object => ({
  sub: 'declarant1',
  iss: issuer.url,
  aud: 'onegate',
  exp: Math.floor(Date.now() / 1000) + 600,
});
const soon = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

describe('a good token', () => {
  it('says who is calling; what it says wrongly is not there', async () => {
    const token = await issuer.token('first', {
      roles: ['OFFICER', 'EMPEROR', 7],
      agency: 'CUSTOMS',
      unit: 'LT-HQ',
      gate: 'LT',
      enterprise: 12,
    });
    expect(await verifier.verify(token)).toEqual({
      id: 'declarant1',
      roles: ['OFFICER'],
      agency: 'CUSTOMS',
      unit: 'LT-HQ',
      gates: ['LT'],
      token,
    });
    const reader = await issuer.token('first', { agency: 'TAX', roles: ['HEAD', 'OFFICER'] });
    expect(await verifier.verify(reader)).toMatchObject({ roles: [] });
    const taxes = await issuer.token('first', { agency: 'TAX', roles: ['READER', 'HEAD', 'OPERATIONS'] });
    const known = await verifier.verify(taxes);
    expect(known).toMatchObject({ roles: ['READER'], reads: 'TAX' });
    expect(known.agency).toBeUndefined();
    for (const claims of [{ agency: 'CUSTOMS' }, { enterprise: '5900123453' }, {}]) {
      const token = await issuer.token('first', {
        agency: undefined,
        ...claims,
        roles: ['READER', 'OFFICER'],
      });
      expect((await verifier.verify(token)).roles).toEqual(['OFFICER']);
    }
    expect(await verifier.verify(await issuer.token('first', { agency: 'CIRCUS' }))).toEqual({
      id: 'declarant1',
      roles: [],
      gates: [],
      lacks: ['roles'],
      token: expect.any(String),
    });
  });

  it('is checked once, and until it expires', async () => {
    const token = await issuer.token('first');
    await verifier.verify(token);
    const { asked } = issuer;
    await issuer.shut();
    for (let n = 0; n < 100; n += 1) expect(await codeOf(token)).toBe('accepted');
    expect(issuer.asked).toBe(asked);
  });

  it('may be from a clock that is some seconds off', async () => {
    expect(await codeOf(await issuer.token('first', { exp: soon(-3) }))).toBe('accepted');
    expect(await codeOf(await issuer.token('first', { nbf: soon(3) }))).toBe('accepted');
  });
});

describe('a bad token is refused:', () => {
  it.each<[string, () => string | Promise<string>]>([
    ['garbage', () => 'garbage'],
    ['nothing', () => ''],
    ['three dots', () => '...'],
    [
      'signed by another key',
      async () => issuer.token('first', {}, (await generateKeyPair('ES256')).privateKey),
    ],
    ['of another issuer', () => issuer.token('first', { iss: 'http://elsewhere' })],
    ['for another audience', () => issuer.token('first', { aud: 'another' })],
    ['for several others', () => issuer.token('first', { aud: ['another', 'third'] })],
    ['expired', () => issuer.token('first', { exp: soon(-60) })],
    ['not yet valid', () => issuer.token('first', { nbf: soon(60) })],
    ['without an end', () => issuer.token('first', { exp: undefined })],
    ['of nobody', () => issuer.token('first', { sub: undefined })],
    ['alg none', () => `${part({ alg: 'none', kid: 'first' })}.${part(claims())}.`],
    [
      'HS256 with the public key as its secret',
      () => {
        const text = `${part({ alg: 'HS256', kid: 'first' })}.${part(claims())}`;
        return `${text}.${createHmac('sha256', issuer.publicPem).update(text).digest('base64url')}`;
      },
    ],
    [
      'with other claims under a good signature',
      async () => {
        const [head, , signature] = (await issuer.token('first')).split('.');
        return `${head ?? ''}.${part({ ...claims(), roles: ['ADMIN'] })}.${signature ?? ''}`;
      },
    ],
    [
      'with a key of its own in the header',
      async () => {
        const [, body, signature] = (await issuer.token('first')).split('.');
        return `${part({ alg: 'ES256', jwk: { kty: 'EC' } })}.${body ?? ''}.${signature ?? ''}`;
      },
    ],
  ])('%s', async (_, make) => {
    expect(await codeOf(await make())).toBe('auth.token-invalid');
  });
});

describe('an issuer that', () => {
  it('rotates its keys is followed, at most once a second however many unknown keys are named', async () => {
    const old = await issuer.token('first');
    expect(await codeOf(old)).toBe('accepted');
    await issuer.rotate('second');
    const token = await issuer.token('second');
    await until(async () => (await codeOf(token)) === 'accepted');
    expect(await codeOf(old)).toBe('accepted');
    const { asked } = issuer;
    const { privateKey } = await generateKeyPair('ES256');
    const forged = await Promise.all(
      Array.from({ length: 50 }, (_, n) => issuer.token(`forged-${n}`, {}, privateKey)),
    );
    await Promise.all(forged.map(codeOf));
    expect(issuer.asked - asked).toBeLessThanOrEqual(1);
  });

  it('is away: tokens known go on working, unknown ones wait for it', async () => {
    const known = await issuer.token('first');
    const unknown = await issuer.token('late', {}, (await generateKeyPair('ES256')).privateKey);
    expect(await codeOf(known)).toBe('accepted');
    await issuer.shut();
    expect(await codeOf(known)).toBe('accepted');
    await until(async () => (await codeOf(unknown)) === 'auth.issuer-away');
  });

  it('was away at the start is asked again', async () => {
    const token = await issuer.token('first');
    await issuer.shut();
    expect(await codeOf(token)).toBe('auth.issuer-away');
    expect(await verifier.ready()).toBe(false);
    await issuer.open();
    expect(await codeOf(token)).toBe('accepted');
    expect(await verifier.ready()).toBe(true);
  });

  it('is out of order is not taken for a bad token', async () => {
    const token = await issuer.token('first');
    issuer.status = 500;
    expect(await codeOf(token)).toBe('auth.issuer-away');
    issuer.status = 200;
    expect(await codeOf(token)).toBe('accepted');
    issuer.status = 500;
    await issuer.rotate('second');
    const later = await issuer.token('second');
    await until(async () => (await codeOf(later)) === 'auth.issuer-away');
  });

  it('calls itself by another name than the settings is not trusted', async () => {
    issuer.name = 'http://another';
    expect(await codeOf(await issuer.token('first'))).toBe('auth.issuer-away');
  });
});

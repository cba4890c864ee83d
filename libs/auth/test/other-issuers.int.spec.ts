import { TokenVerifier, UnusableIssuer, USUAL_CLAIMS } from '@onegate/auth';
import { MoodyIssuer } from './moody-issuer.ts';

let issuer: MoodyIssuer;
beforeEach(async () => {
  issuer = new MoodyIssuer();
  await issuer.open();
  await issuer.rotate('first');
});
afterEach(() => issuer.shut().catch(() => undefined));

const verifier = (settings: object = {}): TokenVerifier =>
  new TokenVerifier({
    OIDC_ISSUER: issuer.url,
    OIDC_AUDIENCE: 'onegate',
    OIDC_ALGORITHMS: 'RS256,ES256',
    ...USUAL_CLAIMS,
    ...settings,
  });

describe('an issuer that calls its claims otherwise', () => {
  const names = {
    OIDC_CLAIM_ROLES: 'realm_access.roles',
    OIDC_CLAIM_AGENCY: 'https://onegate.example/agency',
    OIDC_CLAIM_UNIT: 'org.unit',
    OIDC_CLAIM_ENTERPRISE: 'tax_code',
    OIDC_CLAIM_GATE: 'gates',
  };
  const claims = {
    realm_access: { roles: ['OFFICER', 'offline_access'] },
    'https://onegate.example/agency': 'CUSTOMS',
    org: { unit: 'LT-HQ' },
    gates: ['LT', 'XX'],
  };

  it('is understood by their names, nested ones along the dots', async () => {
    const token = await issuer.token('first', claims);
    expect(await verifier(names).verify(token)).toEqual({
      id: 'declarant1',
      roles: ['OFFICER'],
      agency: 'CUSTOMS',
      unit: 'LT-HQ',
      gates: ['LT', 'XX'],
      token,
    });
    const declarant = { realm_access: { roles: ['DECLARANT'] }, tax_code: '5900123451' };
    expect(await verifier(names).verify(await issuer.token('first', declarant))).toMatchObject({
      enterprise: '5900123451',
    });
  });

  it('gives nothing to who reads it by the usual names, and what is lacking is told', async () => {
    expect(await verifier().verify(await issuer.token('first', claims))).toMatchObject({
      roles: [],
      lacks: ['roles'],
    });
  });
});

describe('an issuer that lacks claims', () => {
  it.each([
    [{ roles: ['OFFICER'] }, ['agency', 'unit', 'gate']],
    [{ roles: ['OFFICER'], agency: 'CUSTOMS', unit: 'LT-HQ' }, ['gate']],
    [{ roles: ['DECLARANT'] }, ['enterprise']],
    [{ agency: 'CUSTOMS' }, ['roles']],
    [{ roles: ['OPERATIONS'] }, undefined],
    [{ roles: ['NEIGHBOUR'], gate: 'LT' }, undefined],
    [{ roles: [] }, undefined],
  ])('%j: %j', async (claims, lacks) => {
    expect((await verifier().verify(await issuer.token('first', claims))).lacks).toEqual(lacks);
  });

  it('is told of by the name that the settings give the claim', async () => {
    const token = await issuer.token('first', { roles: ['CARRIER'] });
    expect((await verifier({ OIDC_CLAIM_ENTERPRISE: 'tax.code' }).verify(token)).lacks).toEqual(['tax.code']);
  });
});

describe('an issuer that cannot be used', () => {
  const why = (settings?: object): Promise<string> =>
    verifier(settings)
      .keys()
      .then(
        () => 'usable',
        (error: unknown) => (error instanceof UnusableIssuer ? error.message : 'away'),
      );

  it('is told everything that must be set otherwise at once', async () => {
    issuer.name = 'https://sso.example';
    issuer.discovery = { jwks_uri: undefined, id_token_signing_alg_values_supported: ['HS256'] };
    expect(await why()).toBe(
      `the issuer ${issuer.url} cannot be used: it calls itself https://sso.example: OIDC_ISSUER must be the same to the letter; its discovery document names no jwks_uri; it signs with HS256, but OIDC_ALGORITHMS accepts only RS256, ES256`,
    );
  });

  it('has no discovery document, or no key that may sign', async () => {
    expect(await why({ OIDC_ALGORITHMS: 'RS256' })).toMatch(/none of its 1 keys can sign/);
    issuer.status = 404;
    expect(await why()).toMatch(/there is no discovery document at .*\/\.well-known\/openid-configuration/);
  });

  it('is another thing than one that is away', async () => {
    issuer.status = 503;
    expect(await why()).toBe('away');
    await issuer.shut();
    expect(await why()).toBe('away');
    issuer.status = 200;
    await issuer.open();
    issuer.discovery = { id_token_signing_alg_values_supported: ['RS256', 'ES256'] };
    expect(await why()).toBe('usable');
  });
});

import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

const PATIENCE_MS = 3000;
/** An unknown key id makes the keys be read again, so that a rotation is noticed; at most this often. */
const KEYS_AT_MOST_EVERY_MS = 1000;

/** The issuer answered, but as it is nobody's tokens can be checked: what must be set otherwise, there or here. */
export class UnusableIssuer extends Error {
  override readonly name = 'UnusableIssuer';

  constructor(issuer: string, faults: readonly string[]) {
    super(`the issuer ${issuer} cannot be used: ${faults.join('; ')}`);
  }
}

interface Discovery {
  readonly issuer?: unknown;
  readonly jwks_uri?: unknown;
  readonly id_token_signing_alg_values_supported?: unknown;
}

/**
 * Finds the issuer's keys by its discovery document, and reads them once, so that a wrong issuer shows at once.
 * @throws UnusableIssuer with everything that is wrong at once; any other error while it cannot be asked
 */
export async function discoverKeys(issuer: string, algorithms: readonly string[]): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (response.status >= 500) throw new Error(`issuer answered ${response.status}`);
  const document = response.ok ? await response.json().catch(() => undefined) : undefined;
  const faults = isObject(document)
    ? faultsOf(document, issuer, algorithms)
    : [`there is no discovery document at ${address}`];
  if (faults.length > 0) throw new UnusableIssuer(issuer, faults);
  const { jwks_uri: uri } = document as { jwks_uri: string };
  const keys = createRemoteJWKSet(new URL(uri), {
    timeoutDuration: PATIENCE_MS,
    cooldownDuration: KEYS_AT_MOST_EVERY_MS,
  });
  await keys.reload();
  refuseWithoutKey(issuer, keys.jwks()?.keys ?? [], algorithms);
  return keys;
}

function faultsOf(document: Discovery, issuer: string, algorithms: readonly string[]): string[] {
  const { issuer: name, jwks_uri: uri, id_token_signing_alg_values_supported: signs } = document;
  const named = typeof name === 'string' ? `calls itself ${name}` : 'does not say what it is called';
  return [
    ...(name === issuer ? [] : [`it ${named}: OIDC_ISSUER must be the same to the letter`]),
    ...(typeof uri === 'string' && URL.canParse(uri) ? [] : ['its discovery document names no jwks_uri']),
    ...(Array.isArray(signs) && !signs.some((alg) => algorithms.includes(alg as string))
      ? [`it signs with ${signs.join(', ')}, but OIDC_ALGORITHMS accepts only ${algorithms.join(', ')}`]
      : []),
  ];
}

const TYPE_OF: Readonly<Record<string, string>> = { RS: 'RSA', PS: 'RSA', ES: 'EC', Ed: 'OKP' };

function refuseWithoutKey(
  issuer: string,
  keys: readonly { kty?: string; alg?: string; use?: string }[],
  algorithms: readonly string[],
): void {
  const types = algorithms.map((alg) => TYPE_OF[alg.slice(0, 2)]);
  const usable = keys.some(
    ({ kty, alg, use }) => use !== 'enc' && (alg ? algorithms.includes(alg) : types.includes(kty)),
  );
  if (usable) return;
  throw new UnusableIssuer(issuer, [
    `none of its ${keys.length} keys can sign as OIDC_ALGORITHMS accepts (${algorithms.join(', ')})`,
  ]);
}

const isObject = (value: unknown): value is Discovery => typeof value === 'object' && value !== null;

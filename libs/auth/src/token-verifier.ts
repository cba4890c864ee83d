import { Inject, Injectable } from '@nestjs/common';
import { ACTING_AGENCIES, type ActingAgency, READING_AGENCIES, type ReadingAgency } from '@onegate/codes';
import { Refusal } from '@onegate/problems';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { ROLES, type Caller, type Role } from './caller.ts';
import { AUTH_CONFIG, type AuthConfig } from './config.ts';
import { KnownCallers } from './known-callers.ts';

const CACHED_TOKENS = 20_000;
const CLOCK_TOLERANCE_SECONDS = 5;
/** An unknown key id makes the keys be read again, so that a rotation is noticed; at most this often. */
const KEYS_AT_MOST_EVERY_MS = 1000;

/** Checks access tokens against the issuer's keys and remembers, by hash and until expiry, those it has checked. */
@Injectable()
export class TokenVerifier {
  readonly #config: AuthConfig;
  readonly #algorithms: string[];
  readonly #known = new KnownCallers(CACHED_TOKENS);
  #keys: Promise<JWTVerifyGetKey> | undefined;

  constructor(@Inject(AUTH_CONFIG) config: AuthConfig) {
    this.#config = config;
    this.#algorithms = config.OIDC_ALGORITHMS.split(',').map((name) => name.trim());
  }

  /** @throws Refusal `auth.token-invalid`, or `auth.issuer-away` when the keys cannot be had. */
  async verify(token: string): Promise<Caller> {
    const known = this.#known.find(token);
    if (known) return known;
    const payload = await this.#check(token);
    const caller = callerOf(payload, token);
    this.#known.keep(token, caller, (payload.exp ?? 0) * 1000);
    return caller;
  }

  /** True when the issuer's keys are at hand, so that new tokens can be checked. */
  async ready(): Promise<boolean> {
    return await this.#keySet().then(
      () => true,
      () => false,
    );
  }

  async #check(token: string): Promise<JWTPayload> {
    let keys: JWTVerifyGetKey;
    try {
      keys = await this.#keySet();
    } catch {
      throw new Refusal('auth.issuer-away', { retryAfter: 2 });
    }
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: this.#config.OIDC_ISSUER,
        audience: this.#config.OIDC_AUDIENCE,
        algorithms: this.#algorithms,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['sub', 'exp'],
      });
      return payload;
    } catch (error) {
      if (!(error instanceof errors.JOSEError) || ISSUERS_FAULTS.has(error.code))
        throw new Refusal('auth.issuer-away', { retryAfter: 2 });
      throw new Refusal('auth.token-invalid', { params: { reason: error.code } });
    }
  }

  #keySet(): Promise<JWTVerifyGetKey> {
    this.#keys ??= discoverKeys(this.#config.OIDC_ISSUER).catch((error: unknown) => {
      this.#keys = undefined;
      throw error;
    });
    return this.#keys;
  }
}

/** The issuer did not give its keys (no answer, another status, no key set): the token may well be good. */
const ISSUERS_FAULTS: ReadonlySet<string> = new Set([
  errors.JWKSTimeout.code,
  errors.JWKSInvalid.code,
  errors.JOSEError.code,
]);

/** Finds the issuer's keys by its discovery document, and reads them once, so that a wrong issuer shows at once. */
async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(3000),
  });
  if (!response.ok) throw new Error(`issuer answered ${response.status}`);
  const { issuer: name, jwks_uri: uri } = (await response.json()) as { issuer?: string; jwks_uri?: string };
  if (name !== issuer) throw new Error('issuer calls itself by another name');
  if (!uri) throw new Error('issuer names no jwks_uri');
  const keys = createRemoteJWKSet(new URL(uri), {
    timeoutDuration: 3000,
    cooldownDuration: KEYS_AT_MOST_EVERY_MS,
  });
  await keys.reload();
  return keys;
}

function callerOf(payload: JWTPayload, token: string): Caller {
  const agency = ACTING_AGENCIES.find((name) => name === payload['agency']);
  const reads = READING_AGENCIES.find((name) => name === payload['agency']);
  const unit = text(payload['unit']);
  const enterprise = text(payload['enterprise']);
  return {
    id: payload.sub ?? '',
    roles: rolesIn(payload).filter((role) => fits(role, payload['agency'] !== undefined && !agency, reads)),
    gates: texts(payload['gate']),
    token,
    ...(agency && { agency: agency satisfies ActingAgency }),
    ...(reads && { reads: reads satisfies ReadingAgency }),
    ...(unit && { unit }),
    ...(enterprise && { enterprise }),
  };
}

/**
 * Lines of the policy that name no agency are for every agency that acts: a token of one that only reads has the role
 * of a reader and no other, and nobody else has that one.
 */
const fits = (role: Role, actsNowhere: boolean, reads: ReadingAgency | undefined): boolean =>
  role === 'READER' ? reads !== undefined : !actsNowhere;

const rolesIn = (payload: JWTPayload): Role[] =>
  texts(payload['roles']).filter((role): role is Role => (ROLES as readonly string[]).includes(role));

const text = (claim: unknown): string | undefined =>
  typeof claim === 'string' && claim !== '' ? claim : undefined;

function texts(claim: unknown): string[] {
  const list: unknown[] = Array.isArray(claim) ? claim : [claim];
  return list.filter((item): item is string => typeof item === 'string' && item !== '');
}

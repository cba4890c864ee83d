import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@onegate/problems';
import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Caller } from './caller.ts';
import { callerOf, type ClaimNames, claimNamesOf } from './claims.ts';
import { AUTH_CONFIG, type AuthConfig } from './config.ts';
import { discoverKeys } from './issuer.ts';
import { KnownCallers } from './known-callers.ts';

const CACHED_TOKENS = 20_000;
const CLOCK_TOLERANCE_SECONDS = 5;

/** Checks access tokens against the issuer's keys and remembers, by hash and until expiry, those it has checked. */
@Injectable()
export class TokenVerifier {
  readonly #config: AuthConfig;
  readonly #algorithms: string[];
  readonly #names: ClaimNames;
  readonly #known = new KnownCallers(CACHED_TOKENS);
  #keys: Promise<JWTVerifyGetKey> | undefined;

  constructor(@Inject(AUTH_CONFIG) config: AuthConfig) {
    this.#config = config;
    this.#algorithms = config.OIDC_ALGORITHMS.split(',').map((name) => name.trim());
    this.#names = claimNamesOf(config);
  }

  /** @throws Refusal `auth.token-invalid`, or `auth.issuer-away` when the keys cannot be had. */
  async verify(token: string): Promise<Caller> {
    const known = this.#known.find(token);
    if (known) return known;
    const payload = await this.#check(token);
    const caller = callerOf(payload, token, this.#names);
    this.#known.keep(token, caller, (payload.exp ?? 0) * 1000);
    return caller;
  }

  /** True when the issuer's keys are at hand, so that new tokens can be checked. */
  async ready(): Promise<boolean> {
    return await this.keys().then(
      () => true,
      () => false,
    );
  }

  async #check(token: string): Promise<JWTPayload> {
    let keys: JWTVerifyGetKey;
    try {
      keys = await this.keys();
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

  /** The issuer's keys, found once it can be asked. @throws UnusableIssuer, or whatever keeps it from being asked */
  keys(): Promise<JWTVerifyGetKey> {
    this.#keys ??= discoverKeys(this.#config.OIDC_ISSUER, this.#algorithms).catch((error: unknown) => {
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

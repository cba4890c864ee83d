import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { type Count, WINDOW } from './fields.ts';
import type { RedisConnection } from './redis.ts';

/** A request never waits longer than this for a count. */
const PATIENCE_MS = 50;
/** After Redis kept a request waiting it is left alone this long. */
const REST_MS = 1000;

/**
 * Counts requests per key and second: in Redis when there is one, for all instances together; for this process alone
 * when there is none or it does not answer. Keys that do not come back are forgotten after their second.
 */
export class Limiter {
  readonly #policy: Count['policy'];
  readonly #quota: number;
  readonly #own: RateLimiterMemory;
  readonly #together: RateLimiterRedis | undefined;
  #restUntil = 0;

  constructor(policy: Count['policy'], quota: number, redis: RedisConnection | undefined) {
    const options = { points: quota, duration: WINDOW, keyPrefix: `onegate:rate:${policy}` };
    this.#policy = policy;
    this.#quota = quota;
    this.#own = new RateLimiterMemory(options);
    this.#together =
      redis &&
      new RateLimiterRedis({
        ...options,
        storeClient: redis,
        useRedisPackage: true,
        rejectIfRedisNotReady: true,
      });
  }

  /** Counts one request. Never fails. */
  async count(key: string): Promise<Count> {
    const result = (await this.#countTogether(key)) ?? (await consume(this.#own, key));
    return {
      policy: this.#policy,
      quota: this.#quota,
      remaining: Math.max(0, this.#quota - result.consumedPoints),
      resetMs: result.msBeforeNext,
      over: result.consumedPoints > this.#quota,
    };
  }

  async #countTogether(key: string): Promise<RateLimiterRes | undefined> {
    if (!this.#together || Date.now() < this.#restUntil) return undefined;
    try {
      return await inTime(consume(this.#together, key));
    } catch {
      this.#restUntil = Date.now() + REST_MS;
      return undefined;
    }
  }
}

/** @throws Error when the store cannot count; to be over the limit is an answer, not an error. */
async function consume(limiter: RateLimiterMemory | RateLimiterRedis, key: string): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(key);
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal;
    throw refusal;
  }
}

/** @throws Error when the count does not come in time. A plain timer: this runs for every request. */
function inTime(count: Promise<RateLimiterRes>): Promise<RateLimiterRes> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no count in time')), PATIENCE_MS).unref();
    void count.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

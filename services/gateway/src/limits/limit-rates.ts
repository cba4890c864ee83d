import { sendProblem } from '@onegate/http';
import { Refusal } from '@onegate/problems';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../config.ts';
import { isProbe } from '../probe.ts';
import { addressBucket, clientBucket } from './bucket.ts';
import { rateLimitFields, retryAfter } from './fields.ts';
import { isTracking } from './tracking.ts';
import { Limiter } from './limiter.ts';
import { connectRedis } from './redis.ts';
import type { TurnedAway } from './turned-away.ts';

/** Limits requests per second, per address and per token, and guesses of tracking codes; every answer says what is left. */
export function limitRates(fastify: FastifyInstance, config: GatewayConfig, away: TurnedAway): void {
  const redis = config.REDIS_URL ? connectRedis(config.REDIS_URL) : undefined;
  const clients = new Limiter('client', config.RATE_LIMIT_CLIENT, redis);
  const addresses = new Limiter('address', config.RATE_LIMIT_ADDRESS, redis);
  const guesses = new Limiter('tracking', config.RATE_LIMIT_TRACKING, redis);
  fastify.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    if (isProbe(request)) return undefined;
    const client = clientBucket(request.headers.authorization);
    const counts = await Promise.all([
      ...(client === undefined ? [] : [clients.count(client)]),
      addresses.count(addressBucket(request.ip)),
      ...(isTracking(request.url) ? [guesses.count(addressBucket(request.ip))] : []),
    ]);
    void reply.headers(rateLimitFields(counts));
    const wait = retryAfter(counts);
    if (wait === undefined) return undefined;
    away.note(counts.find(({ over }) => over)?.policy ?? 'address');
    sendProblem(new Refusal('gateway.too-many-requests', { retryAfter: wait }), request, reply);
    return reply;
  });
  fastify.addHook('onClose', () => redis?.destroy());
}

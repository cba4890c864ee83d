import underPressure from '@fastify/under-pressure';
import { sendProblem } from '@onegate/http';
import { Refusal } from '@onegate/problems';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../config.ts';
import type { TurnedAway } from '../limits/turned-away.ts';
import { isProbe } from '../probe.ts';

const RETRY_AFTER_SECONDS = 1;
const SAMPLE_MS = 500;

/**
 * Refuses early (503 with `Retry-After`) what could only be answered late: when the event loop lags, or too many
 * requests are under way already. Nothing of such a request has been passed on.
 */
export async function shedLoad(
  fastify: FastifyInstance,
  config: GatewayConfig,
  away: TurnedAway,
): Promise<void> {
  await fastify.register(underPressure, {
    maxEventLoopDelay: config.MAX_EVENT_LOOP_DELAY_MS,
    sampleInterval: SAMPLE_MS,
    // It measures; the hook below refuses, in the form of all refusals.
    pressureHandler: () => undefined,
  });
  const underWay = new WeakSet<FastifyRequest>();
  let count = 0;
  fastify.addHook('onRequest', (request, reply, done) => {
    if ((count >= config.MAX_IN_FLIGHT || fastify.isUnderPressure()) && !isProbe(request)) {
      away.note('overload');
      sendProblem(new Refusal('gateway.overloaded', { retryAfter: RETRY_AFTER_SECONDS }), request, reply);
      return;
    }
    underWay.add(request);
    count += 1;
    done();
  });
  fastify.addHook('onResponse', (request, _reply, done) => {
    if (underWay.delete(request)) count -= 1;
    done();
  });
}

import { Controller, Get, Inject, Optional, Res } from '@nestjs/common';
import { TokenVerifier } from '@onegate/auth';
import { MessagingHealth, type Verdict } from '@onegate/messaging';
import { Database } from '@onegate/persistence';
import type { FastifyReply } from 'fastify';
import { register } from 'prom-client';
import { Operation } from './operation.ts';
import { HEALTH_CHECKS, type HealthCheck } from './health-check.ts';

/** Is the process alive, can the service work, and its figures. */
@Controller()
export class HealthController {
  constructor(
    private readonly tokens: TokenVerifier,
    @Optional() private readonly database?: Database,
    @Optional() private readonly messaging?: MessagingHealth,
    @Optional() @Inject(HEALTH_CHECKS) private readonly own?: readonly HealthCheck[],
  ) {}

  @Get('health/live')
  @Operation('platform.live', { kind: 'READ', summary: 'Is the process alive', audience: 'operations' })
  async live(@Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
    return report(reply, await this.#run(this.messaging ? { consumer: () => this.messaging?.live() } : {}));
  }

  @Get('health/ready')
  @Operation('platform.ready', {
    kind: 'READ',
    summary: 'Can the service work: which dependency is missing',
    audience: 'operations',
  })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
    const { database, messaging } = this;
    return report(
      reply,
      await this.#run({
        issuer: async () => verdict(await this.tokens.ready(), 'the issuer’s keys cannot be had'),
        ...(database && {
          database: async () => ({ ok: (await database.read('SELECT 1 AS one')).length === 1 }),
        }),
        ...(messaging && { messaging: () => messaging.ready() }),
        ...Object.fromEntries((this.own ?? []).map((check) => [check.name, () => check.check()])),
      }),
    );
  }

  @Get('metrics')
  @Operation('platform.metrics', {
    kind: 'READ',
    summary: 'Figures in the form of Prometheus',
    audience: 'operations',
  })
  async metrics(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.header('Content-Type', register.contentType);
    return await register.metrics();
  }

  async #run(checks: Record<string, () => unknown>): Promise<Record<string, Verdict>> {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]): Promise<[string, Verdict]> => {
        try {
          return [name, (await check()) as Verdict];
        } catch {
          return [name, { ok: false, why: 'does not answer' }];
        }
      }),
    );
    return Object.fromEntries(results);
  }
}

const verdict = (ok: boolean, why: string): Verdict => (ok ? { ok } : { ok, why });

function report(reply: FastifyReply, checks: Record<string, Verdict>): unknown {
  const ok = Object.values(checks).every((check) => check.ok);
  void reply.status(ok ? 200 : 503).header('Cache-Control', 'no-store');
  return { status: ok ? 'ok' : 'unavailable', checks };
}

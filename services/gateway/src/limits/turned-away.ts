import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { Counter, register } from 'prom-client';
import type { Count } from './fields.ts';

const NAME = 'onegate_gateway_turned_away_total';
const TOLD_EVERY_MS = 10_000;

/** Which limit a request went beyond, or that there is more to do than can be done in time. */
const REASONS = ['client', 'address', 'tracking', 'overload'] as const satisfies readonly (
  Count['policy'] | 'overload'
)[];
export type Reason = (typeof REASONS)[number];

/**
 * Requests that were turned away for lack of room, before anybody knew whose they were: a figure by reason, and a line
 * in the log now and then. Decision 33 says why they are not in the audit.
 */
export class TurnedAway {
  readonly #logger = new Logger('TurnedAway');
  readonly #figure = figure();
  readonly #untold = new Map<Reason, number>();

  constructor(fastify: FastifyInstance) {
    for (const reason of REASONS) this.#figure.inc({ reason }, 0);
    const timer = setInterval(() => this.#tell(), TOLD_EVERY_MS).unref();
    fastify.addHook('onClose', (_instance, done) => {
      clearInterval(timer);
      this.#tell();
      done();
    });
  }

  note(reason: Reason): void {
    this.#figure.inc({ reason });
    this.#untold.set(reason, (this.#untold.get(reason) ?? 0) + 1);
  }

  /** One line for all of some seconds: a flood must not fill the log. */
  #tell(): void {
    if (this.#untold.size === 0) return;
    const counts = [...this.#untold].map(([reason, count]) => `${reason} ${count}`).join(', ');
    this.#untold.clear();
    this.#logger.warn(`requests turned away: ${counts}`);
  }
}

const figure = (): Counter<'reason'> =>
  (register.getSingleMetric(NAME) as Counter<'reason'> | undefined) ??
  new Counter({
    name: NAME,
    help: 'Requests refused for lack of room, before it was known whose they were',
    labelNames: ['reason'],
  });

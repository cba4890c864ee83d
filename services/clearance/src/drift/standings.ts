import { Inject, Injectable } from '@nestjs/common';
import { type Command, CONFIG } from '@onegate/http';
import { Refusal } from '@onegate/problems';
import type { DriftConfig } from './config.ts';
import type { InspectionStanding, MovementStanding } from './domain/compare.ts';

const TIMEOUT_MS = 5000;

/** Asks the others how they see movements, in the operator's own name. */
@Injectable()
export class Standings {
  readonly #config: DriftConfig;

  constructor(@Inject(CONFIG) config: DriftConfig) {
    this.#config = config;
  }

  inspections(movements: readonly string[], command: Command): Promise<readonly InspectionStanding[]> {
    return this.#ask('inspections', this.#config.INSPECTIONS_URL, movements, command);
  }

  trucks(movements: readonly string[], command: Command): Promise<readonly MovementStanding[]> {
    return this.#ask('logistics', this.#config.LOGISTICS_URL, movements, command);
  }

  /** @throws Refusal `clearance.drift.away` when the service cannot be asked: no answer is not agreement. */
  async #ask<Item>(
    service: string,
    base: string,
    movements: readonly string[],
    { caller, cause }: Command,
  ): Promise<readonly Item[]> {
    if (movements.length === 0) return [];
    const address = `${base.replace(/\/$/, '')}/v1/ops/${service}/standing?movements=${movements.join(',')}`;
    const response = await fetch(address, {
      headers: { Authorization: `Bearer ${caller.token}`, 'X-Correlation-Id': cause.correlationId },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(() => undefined);
    if (!response?.ok) throw new Refusal('clearance.drift.away', { retryAfter: 2, params: { service } });
    return ((await response.json()) as { items: Item[] }).items;
  }
}

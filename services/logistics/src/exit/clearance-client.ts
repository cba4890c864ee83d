import { Inject, Injectable } from '@nestjs/common';
import { isId } from '@onegate/contracts';
import { type Command, CONFIG } from '@onegate/http';
import { Refusal } from '@onegate/problems';
import type { ExitConfig } from './config.ts';
import { refusalOf } from './clearance-refusal.ts';

const AWAY = 'logistics.exit.clearance-away';

/** Asks clearance, the one synchronous question between services. Whatever goes wrong, no permit comes of it. */
@Injectable()
export class ClearanceClient {
  readonly #config: ExitConfig;

  constructor(@Inject(CONFIG) config: ExitConfig) {
    this.#config = config;
  }

  /**
   * The permit for the exit of a movement, in the caller's own name; asking again gives the same one.
   * @throws Refusal with clearance's own code when it refuses, `logistics.exit.clearance-away` when it cannot be asked.
   */
  async exitPermit(movementId: string, command: Command): Promise<string> {
    const response = await this.#ask(movementId, command);
    const body = await response.json().catch(() => undefined);
    if (!response.ok) throw refusalOf(response.status, body) ?? new Refusal(AWAY, { retryAfter: 2 });
    const permitId: unknown = (body as { permitId?: unknown } | null | undefined)?.permitId;
    if (typeof permitId !== 'string' || !isId(permitId)) throw new Refusal(AWAY, { retryAfter: 2 });
    return permitId;
  }

  async #ask(movementId: string, { caller, cause, idempotencyKey }: Command): Promise<Response> {
    const base = this.#config.CLEARANCE_URL.replace(/\/$/, '');
    try {
      return await fetch(`${base}/v1/movements/${movementId}/exit-permit`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${caller.token}`,
          ...(caller.machine && { 'Onegate-Officer': caller.id }),
          'Content-Type': 'application/json',
          'Idempotency-Key': permitKey(idempotencyKey, movementId),
          'X-Correlation-Id': cause.correlationId,
          ...(cause.traceparent && { traceparent: cause.traceparent }),
        },
        body: '{}',
        redirect: 'error',
        signal: AbortSignal.timeout(this.#config.CLEARANCE_TIMEOUT_MS),
      });
    } catch {
      throw new Refusal(AWAY, { retryAfter: 2 });
    }
  }
}

/** The caller's key marked as ours; one that would grow too long gives way to the movement, whose permit is one anyway. */
function permitKey(key: string | undefined, movementId: string): string {
  const marked = `${key ?? movementId}:permit`;
  return marked.length <= 128 ? marked : `${movementId}:permit`;
}

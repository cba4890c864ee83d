import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { asSystem, Database, streamLock } from '@onegate/persistence';

const EVERY_MS = 60 * 60 * 1000;
const CHUNK = 500;

/** Forgets receipts after three days, in chunks, so that no long transaction holds up the outboxes of the cluster. */
@Injectable()
export class ReceiptExpiry implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.expire().catch(() => undefined), EVERY_MS);
    this.#timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }

  /** @returns how many receipts were forgotten. */
  expire(): Promise<number> {
    return asSystem(() => this.#expire());
  }

  async #expire(): Promise<number> {
    for (let total = 0; ;) {
      const gone = await this.database.write(async (tx) => {
        await tx.lock([streamLock('command-receipt', 'expiry')]);
        return await tx.write<{ key: string }>(
          `DELETE FROM command_receipt WHERE ctid IN (
             SELECT ctid FROM command_receipt WHERE created_at < now() - interval '3 days' LIMIT ${CHUNK}) RETURNING key`,
        );
      });
      total += gone.length;
      if (gone.length < CHUNK) return total;
    }
  }
}

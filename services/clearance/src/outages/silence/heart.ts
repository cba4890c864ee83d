import { Inject, Injectable, Logger } from '@nestjs/common';
import { formatActor, newId } from '@onegate/contracts';
import { CONFIG } from '@onegate/http';
import { type Cause, MessagingHealth } from '@onegate/messaging';
import { asSystem, Database } from '@onegate/persistence';
import { Outages } from '../outages.ts';
import { type SilenceConfig, silenceMs } from './silence.config.ts';
import { beat, beatAnew, propose, readSilence } from './silence.repository.ts';

/** Who notices. */
const RULE = 'rule:clearance.heartbeat';

/**
 * The platform's sign of life, given by whichever instance hears facts and reaches its database. After a silence what
 * ran in it waits, until the board of each gate has declared an outage or denied it.
 */
@Injectable()
export class Heart {
  readonly #logger = new Logger('Heart');
  readonly #silenceMs: number;

  constructor(
    private readonly database: Database,
    private readonly outages: Outages,
    private readonly messaging: MessagingHealth,
    @Inject(CONFIG) config: SilenceConfig,
  ) {
    this.#silenceMs = silenceMs(config);
  }

  /** To be called before any clock is read. @returns false: facts cannot be heard, and no clock may run out by itself */
  beat(): Promise<boolean> {
    return asSystem(() => this.#beat());
  }

  async #beat(): Promise<boolean> {
    if (!this.messaging.ready().ok) return false;
    if (!(await beat(this.database, this.#silenceMs))) await this.#awake();
    return true;
  }

  /** Of several instances that wake the first proposes; the others find it done. */
  async #awake(): Promise<void> {
    await this.database.write(async (tx) => {
      const { gates } = await readSilence(tx);
      await this.outages.lock(tx, gates);
      const { last, now } = await readSilence(tx);
      await beatAnew(tx, now);
      if (last === null || now.getTime() - last.getTime() < this.#silenceMs) return;
      const cause: Cause = { actor: { kind: 'SYSTEM', id: RULE }, correlationId: newId() };
      for (const gate of gates)
        for (const id of await propose(tx, gate, { from: last, to: now }, formatActor(cause.actor)))
          await this.outages.changed(tx, id, 'outage.proposed', cause);
      this.#logger.warn(`silent since ${last.toISOString()}: the boards of ${gates.join(', ')} decide`);
    });
  }
}

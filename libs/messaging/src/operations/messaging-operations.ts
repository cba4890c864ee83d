import { Inject, Injectable } from '@nestjs/common';
import { Database, streamLock, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import type { MessagingSettings } from '../config.ts';
import { Applier, type Retried } from '../consumer/applier.ts';
import { FactConsumer } from '../consumer/fact-consumer.ts';
import { mark } from '../inbox/inbox.ts';
import { consumerLock, lockOf } from '../lock-of.ts';
import { discard } from '../parked/parked-repository.ts';
import type { ParkedMessage } from '../parked/parked-message.ts';
import { MESSAGING_SETTINGS } from '../tokens.ts';
import { type MessagingState, type Outgoing, StateReader } from './messaging-state.ts';
import { listParked, type ParkedFilter, type ParkedWithBytes, showParked } from './parked-queries.ts';
import './problems.ts';

/** What the operators of the platform may see and do. */
@Injectable()
export class MessagingOperations {
  constructor(
    private readonly database: Database,
    private readonly applier: Applier,
    private readonly consumer: FactConsumer,
    private readonly states: StateReader,
    @Inject(MESSAGING_SETTINGS) private readonly settings: MessagingSettings,
  ) {}

  /** Outbox age and length, relay, consumer and its lag, what is put aside. */
  async state(): Promise<MessagingState> {
    return await this.states.read();
  }

  /** Facts on their way out. */
  async outbox(): Promise<Outgoing> {
    return await this.states.outbox();
  }

  /** Parked messages, oldest first. */
  async listParked(filter: ParkedFilter = {}): Promise<ParkedMessage[]> {
    return await listParked(this.database, this.settings.consumer, filter);
  }

  /** @throws Refusal `messaging.parked.not-found` */
  async showParked(id: string): Promise<ParkedWithBytes> {
    const found = await showParked(this.database, this.settings.consumer, id);
    if (!found) throw new Refusal('messaging.parked.not-found');
    return found;
  }

  /**
   * Tries the message's topic and key again, in order from its first parked one, until one stays.
   * @throws Refusal `messaging.parked.not-found`, `messaging.parked.settled`
   */
  async retryParked(id: string): Promise<Retried> {
    const { topic, key, state } = await this.showParked(id);
    if (state !== 'PARKED') throw new Refusal('messaging.parked.settled');
    return await this.applier.retryScope({ topic, key });
  }

  /**
   * Gives a message up for good and lets those behind it go on.
   * @param by id of the person who answers for it
   * @throws Refusal `messaging.parked.reason-missing`, `messaging.parked.not-found`, `messaging.parked.settled`
   */
  async discardParked(id: string, by: string, reason: string): Promise<Retried> {
    if (reason.trim() === '') throw new Refusal('messaging.parked.reason-missing');
    const { topic, key } = await this.showParked(id);
    const { consumer } = this.settings;
    await this.database.write(async (tx) => {
      await tx.lock([lockOf(topic, key)], [consumerLock(consumer)]);
      if (!(await discard(tx, consumer, id, by, reason.trim())))
        throw new Refusal('messaging.parked.settled');
      await mark(tx, consumer, [id], 'DISCARDED');
    });
    return await this.applier.retryScope({ topic, key });
  }

  /** All instances of the service stop hearing facts within moments. */
  async pauseConsumer(): Promise<void> {
    await this.#switch('UPDATE consumer_state SET paused = $1', true);
    await this.consumer.restart();
  }

  async resumeConsumer(): Promise<void> {
    await this.#switch('UPDATE consumer_state SET paused = $1', false);
  }

  /** Facts stay in the outbox, in order, until it is resumed. */
  async pauseRelay(): Promise<void> {
    await this.#switch('UPDATE relay_cursor SET paused = $1', true);
  }

  async resumeRelay(): Promise<void> {
    await this.#switch('UPDATE relay_cursor SET paused = $1', false);
  }

  /**
   * Begins at the first fact again: what was heard is forgotten together with what `forget` clears, and every
   * instance of the service starts over. Only for services without decisions of their own.
   * @throws Refusal `messaging.replay.not-allowed`
   */
  async replayFromStart(forget: (tx: Transaction) => Promise<void> = () => Promise.resolve()): Promise<void> {
    const { consumer } = this.settings;
    await this.database.write(async (tx) => {
      await tx.lock([consumerLock(consumer)]);
      const [may] = await tx.read<{ may: boolean }>(
        "SELECT to_regproc('messaging_forget') IS NOT NULL AS may",
      );
      if (!may?.may) throw new Refusal('messaging.replay.not-allowed');
      await forget(tx);
      await tx.write('SELECT messaging_forget($1)', [consumer]);
    });
    await this.consumer.restart();
  }

  async #switch(sql: string, paused: boolean): Promise<void> {
    await this.database.write(async (tx) => {
      await tx.lock([streamLock('messaging', 'switch')]);
      await tx.write(sql, [paused]);
    });
  }
}

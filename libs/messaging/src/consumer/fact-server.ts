import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { Relay } from '../relay/relay.ts';
import { Applier } from './applier.ts';
import { FactConsumer } from './fact-consumer.ts';
import type { FactLocks } from './handlers.ts';

/** Lets a service hear facts with plain `@EventPattern('inspection.concluded')` handlers. */
@Injectable()
export class FactServer extends Server implements CustomTransportStrategy, OnApplicationBootstrap {
  /** Failures come back here, where they are told apart; Nest need not log them. */
  override propagatesEventHandlerErrors = true;
  #listening = false;
  #booted = false;

  constructor(
    private readonly applier: Applier,
    private readonly consumer: FactConsumer,
    private readonly relay: Relay,
  ) {
    super();
  }

  override addHandler(
    pattern: unknown,
    callback: MessageHandler,
    isEventHandler = false,
    extras: Record<string, unknown> = {},
  ): void {
    const name = String(pattern);
    if (!isEventHandler) throw new Error(`${name}: Kafka carries facts, never questions; use @EventPattern`);
    const { locks, typed } = extras as { locks?: FactLocks; typed?: true };
    // Nest's own would hide from us what a handler threw, and a fault of the database would look like poison.
    if (!typed) throw new Error(`${name}: use EventPattern of @onegate/messaging`);
    this.applier.handlers.add(name, (fact, context) => callback(fact, context) as unknown, locks);
  }

  /** Begins to consume once the application is up too, whichever comes later. */
  listen(callback: () => void): void {
    this.#listening = true;
    this.#startWhenReady();
    callback();
  }

  onApplicationBootstrap(): void {
    this.#booted = true;
    this.#startWhenReady();
  }

  /** Finishes what is under way, leaves the group, publishes what came of it. */
  async close(): Promise<void> {
    this.#listening = false;
    await this.consumer.stop();
    await this.relay.stop();
  }

  override on(): never {
    throw new Error('facts are heard by @EventPattern handlers only');
  }

  override unwrap(): never {
    throw new Error('there is nothing behind this server that a service may use');
  }

  #startWhenReady(): void {
    if (this.#listening && this.#booted) this.consumer.start();
  }
}

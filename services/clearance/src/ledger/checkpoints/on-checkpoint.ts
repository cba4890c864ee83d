import { Controller, Logger } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Fact } from '@onegate/contracts';
import { applied, EventPattern, type FactContext, ignored, type Outcome } from '@onegate/messaging';
import { isSigned } from '../domain/note.ts';
import { keepWitness } from './checkpoint.repository.ts';
import { LedgerKeys } from './ledger-keys.ts';

/** Keeps the checkpoints that Kafka holds: a database that was put back to an earlier state meets them again. */
@Controller()
export class OnCheckpoint {
  readonly #logger = new Logger('Ledger');

  constructor(private readonly keys: LedgerKeys) {}

  @EventPattern('checkpoint.published')
  async on(@Payload() fact: Fact<'checkpoint.published'>, @Ctx() { tx }: FactContext): Promise<Outcome> {
    const { origin, size, root, note } = fact.data;
    const checkpoint = { origin, size, root: Buffer.from(root, 'base64'), note };
    if (!isSigned(note, checkpoint, await this.#keys())) {
      this.#logger.warn(`a checkpoint of ${size} leaves was heard that none of our keys signed`);
      return ignored;
    }
    await keepWitness(tx, checkpoint);
    return applied;
  }

  async #keys(): Promise<string[]> {
    const known = await this.keys.all();
    return [...this.keys.signers, ...known].map(({ verifierKey }) => verifierKey);
  }
}

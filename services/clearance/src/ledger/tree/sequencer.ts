import { Inject, Injectable } from '@nestjs/common';
import { newId } from '@onegate/contracts';
import { CONFIG } from '@onegate/http';
import { MessagingOperations, Outbox } from '@onegate/messaging';
import { asSystem, Database, type Transaction } from '@onegate/persistence';
import {
  findCheckpoint,
  isCheckpointDue,
  keepCheckpoint,
  newestWitnesses,
  type Published,
} from '../checkpoints/checkpoint.repository.ts';
import { LedgerKeys } from '../checkpoints/ledger-keys.ts';
import { append, type Frontier, rootOf } from '../domain/frontier.ts';
import { type Checkpoint, signedNote } from '../domain/note.ts';
import { rangeRoot } from '../domain/proof.ts';
import { leafHash } from '../domain/tree.ts';
import { type LedgerConfig, originOf, paceOf } from '../ledger.config.ts';
import { ledgerLock } from './ledger-lock.ts';
import { checkpointFact, gateOf, LEDGER_CAUSE, LEDGER_TOPIC } from './tell-checkpoint.ts';
import { extendTree, readCursor, readFrontier, readUnsequenced, tileReader } from './tree.repository.ts';

/** Entries that get their leaf in one transaction: a long one would hold up every outbox of the cluster. */
export const CHUNK = 500;

/** The tree here is not the one that was published: it must not grow, lest two pasts be signed. */
export class TreeRefused extends Error {
  override readonly name = 'TreeRefused';
}

/**
 * Gives committed entries their leaf, in an order that respects commit, and signs the tree. One transaction at a time
 * over all instances, by a lock that no business transaction takes.
 */
@Injectable()
export class Sequencer {
  readonly #origin: string;
  readonly #paceMs: number;
  /** The right edge as this process wrote it last; another may have gone on since. */
  #edge: Frontier | undefined;
  #caughtUp = false;

  constructor(
    @Inject(CONFIG) config: LedgerConfig,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly keys: LedgerKeys,
    private readonly messaging: MessagingOperations,
  ) {
    this.#origin = originOf(config);
    this.#paceMs = paceOf(config);
  }

  /**
   * Extends the tree by at most one chunk.
   * @returns how many entries got their leaf; fewer than `CHUNK` when none are left, or another instance is at it
   * @throws TreeRefused when the tree is not the one that was published
   */
  extend(): Promise<number> {
    return asSystem(() => this.#extend());
  }

  async #extend(): Promise<number> {
    if (!(await this.#mayBegin())) return 0;
    return await this.database.write(async (tx) => {
      if (!(await tx.tryLock(ledgerLock(this.#origin)))) return 0;
      const cursor = await readCursor(tx);
      const entries = await readUnsequenced(tx, cursor, CHUNK);
      if (entries.length === 0) return 0;
      const edge = await this.#edgeAt(tx, cursor.size);
      const { frontier, tiles } = append(
        edge,
        entries.map(({ hash }) => leafHash(hash)),
      );
      await extendTree(tx, cursor.size, entries, tiles);
      tx.afterCommit(() => {
        this.#edge = frontier;
      });
      return entries.length;
    });
  }

  /**
   * Signs the tree, when it has grown and the pace allows it, and tells it.
   * @throws TreeRefused when the tree does not contain the newest checkpoint that was heard
   */
  async sign(): Promise<Published | undefined> {
    if (!(await isCheckpointDue(this.database, this.#origin, this.#paceMs))) return undefined;
    if (!(await this.#mayBegin())) return undefined;
    return await this.database.write(async (tx) => {
      if (!(await tx.tryLock(ledgerLock(this.#origin)))) return undefined;
      if (!(await isCheckpointDue(tx, this.#origin, this.#paceMs))) return undefined;
      const { size } = await readCursor(tx);
      const edge = await this.#edgeAt(tx, size);
      await this.#refuseOtherPasts(tx, size);
      return await this.#publish(tx, { origin: this.#origin, size, root: rootOf(edge) });
    });
  }

  async #publish(tx: Transaction, checkpoint: Checkpoint): Promise<Published> {
    const published = { ...checkpoint, note: signedNote(checkpoint, this.keys.signers) };
    await this.keys.remember(tx);
    await keepCheckpoint(tx, published);
    const fact = checkpointFact(published, await gateOf(tx));
    await this.outbox.append(tx, { ...LEDGER_CAUSE, correlationId: newId() }, [fact]);
    return published;
  }

  /** Everything that Kafka holds of the log must have been heard before a process begins. */
  async #mayBegin(): Promise<boolean> {
    if (this.#caughtUp) return true;
    const { consumer } = await this.messaging.state();
    const behind = consumer.lag?.some(({ topic, lag }) => topic === LEDGER_TOPIC && lag > 0) ?? true;
    this.#caughtUp = !behind;
    return this.#caughtUp;
  }

  async #edgeAt(tx: Transaction, size: number): Promise<Frontier> {
    if (this.#edge?.size === size) return this.#edge;
    if (this.#edge && this.#edge.size > size) {
      // The database was put back under a running process.
      this.#edge = undefined;
      this.#caughtUp = false;
      throw new TreeRefused(`the tree has only ${size} leaves any more`);
    }
    await this.#refuseOtherPasts(tx, size);
    return await readFrontier(tx, size);
  }

  async #refuseOtherPasts(tx: Transaction, size: number): Promise<void> {
    const own = await findCheckpoint(tx, this.#origin);
    for (const seen of [...(own ? [own] : []), ...(await newestWitnesses(tx, this.#origin))]) {
      if (seen.size > size)
        throw new TreeRefused(`${seen.size} leaves were signed, and here are only ${size}`);
      const root = await rangeRoot({ start: 0, end: seen.size }, tileReader(tx));
      if (!root.equals(seen.root))
        throw new TreeRefused(`the tree is not the one that was signed with ${seen.size} leaves`);
    }
  }
}

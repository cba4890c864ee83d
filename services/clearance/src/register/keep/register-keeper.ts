import { Injectable } from '@nestjs/common';
import { formatActor } from '@onegate/contracts';
import { type Answer, type Command, Commands } from '@onegate/http';
import { Clock, streamLock, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { Registers } from '../registers.ts';
import { readBook, writeDrafts } from './book.repository.ts';
import type { Book, Entry, List } from './domain/book.ts';
import type { Decided } from './domain/heads.ts';
import { LEAD_MS } from './domain/rules.ts';

/** What a change is decided on. */
export interface Standing {
  readonly tx: Transaction;
  readonly book: Book;
  /** From when a change can count at the earliest. */
  readonly earliest: string;
}

/** Keeps the register: one change at a time, written whole or not at all, known to this instance when it answers. */
@Injectable()
export class RegisterKeeper {
  constructor(
    private readonly commands: Commands,
    private readonly registers: Registers,
    private readonly clock: Clock,
  ) {}

  /** @param decide what the change is, and what of the book afterwards the answer shows */
  async change<Body>(
    command: Command,
    decide: (standing: Standing) => Decided | Promise<Decided>,
    answer: (book: Book, opened: ReadonlyMap<List, readonly string[]>) => Answer<Body>,
  ): Promise<Answer<Body>> {
    return await this.commands.execute(command, async (tx) => {
      await tx.lock([streamLock('register', 'all')]);
      const earliest = new Date(this.clock.now().getTime() + LEAD_MS).toISOString();
      const decision = await decide({ tx, book: await readBook(tx), earliest });
      if (!decision.ok) throw new Refusal('clearance.register.refused', { faults: decision.faults });
      const opened = await writeDrafts(tx, decision.drafts, formatActor(command.cause.actor));
      tx.afterCommit(() => this.registers.changed());
      return answer(await readBook(tx), opened);
    });
  }
}

/** An entry that stands or will. @throws Refusal when there is none under this id that is not over */
export function entryOfBook<L extends List>(book: Book, list: L, id: string): Entry<L> {
  const entry = (book[list] as readonly Entry<L>[]).find((candidate) => candidate.id === id);
  if (!entry) throw new Refusal('clearance.register.not-found');
  return entry;
}

/** The gate of a unit, for the policy; a unit that nobody knows has none, and is refused as such. */
export const gateOf = (book: Book, unit: string): string | undefined =>
  book.unit.find((term) => term.unit === unit)?.gate;

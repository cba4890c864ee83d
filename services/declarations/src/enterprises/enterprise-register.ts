import { Injectable } from '@nestjs/common';
import type { Command } from '@onegate/http';
import { Outbox } from '@onegate/messaging';
import { Clock, type Transaction } from '@onegate/persistence';
import { Refusal, refuseFaults } from '@onegate/problems';
import { boardsFieldsIn, type Entry, firstEntry, nextEntry, type Said } from './domain/enterprise.ts';
import { enterpriseFact } from './enterprise.fact.ts';
import { enterpriseLock, findEntry, getEntry, keepContacts, openEntry } from './enterprise.repository.ts';
import type { EnterpriseRequest } from './register/enterprise.request.ts';

/** Keeps the register of enterprises. */
@Injectable()
export class EnterpriseRegister {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** @throws Refusal `declarations.enterprise.known`, or faults for what only the board says */
  async register(
    tx: Transaction,
    command: Command,
    { enterprise, ...said }: EnterpriseRequest,
  ): Promise<{ entry: Entry; event: string }> {
    refuseBoardsFields(said, command);
    await tx.lock([enterpriseLock(enterprise)]);
    if (await findEntry(tx, enterprise)) throw new Refusal('declarations.enterprise.known');
    return await this.#open(tx, command, firstEntry(enterprise, said, this.clock.now()), said);
  }

  /** @throws Refusal not found, stale version, or faults for what only the board says */
  async change(
    tx: Transaction,
    command: Command,
    enterprise: string,
    said: Said,
  ): Promise<{ entry: Entry; event: string }> {
    refuseBoardsFields(said, command);
    await tx.lock([enterpriseLock(enterprise)]);
    const before = await getEntry(tx, enterprise);
    command.expectVersion(before.version, 'REQUIRED');
    return await this.#open(tx, command, nextEntry(before, said, this.clock.now()), said);
  }

  async #open(
    tx: Transaction,
    command: Command,
    entry: Entry,
    { contacts }: Said,
  ): Promise<{ entry: Entry; event: string }> {
    await openEntry(tx, entry, command.caller.id);
    if (contacts) await keepContacts(tx, entry.enterprise, contacts);
    const [event = ''] = await this.outbox.append(tx, command.cause, [enterpriseFact(entry)]);
    return { entry, event };
  }
}

function refuseBoardsFields(said: Said, { caller }: Command): void {
  if (caller.agency === 'MANAGEMENT_BOARD') return;
  refuseFaults(
    boardsFieldsIn(said).map((name) => ({
      code: 'declarations.enterprise.boards-word',
      field: `/${name}`,
      message: `${name} is said by the management board alone`,
    })),
  );
}

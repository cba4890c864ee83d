import { Injectable } from '@nestjs/common';
import { Outbox } from '@onegate/messaging';
import type { Transaction } from '@onegate/persistence';
import { Registers } from '../register/registers.ts';
import { findFiles, type StoredFile } from './movement.repository.ts';
import { OpenMovement, type Told } from './open-movement.ts';
import { PendingWrites } from './pending-writes.ts';

/** What one transaction has open: files read once, writes gathered. */
class Workspace {
  readonly movements = new Map<string, OpenMovement>();
  writes = new PendingWrites();
  told: Told[] = [];
}

const expected = new WeakMap<Transaction, Set<string>>();

/** Says beforehand which movements a transaction will open, so that their files are read together. */
export function expectMovement(tx: Transaction, movementId: string): void {
  const ids = expected.get(tx) ?? new Set();
  expected.set(tx, ids.add(movementId));
}

/** Hands out the files of movements, at most once per transaction, and stores what became of them before its commit. */
@Injectable()
export class MovementDesk {
  readonly #workspaces = new WeakMap<Transaction, Workspace>();

  constructor(
    private readonly outbox: Outbox,
    private readonly registers: Registers,
  ) {}

  /** The file of a movement, whose lock the transaction must hold. */
  async open(tx: Transaction, movementId: string): Promise<OpenMovement> {
    const workspace = this.#workspaceOf(tx);
    const known = workspace.movements.get(movementId);
    if (known) return known;
    const ids = new Set([movementId, ...(expected.get(tx) ?? [])]);
    expected.delete(tx);
    for (const id of workspace.movements.keys()) ids.delete(id);
    for (const [id, stored] of await findFiles(tx, [...ids]))
      workspace.movements.set(id, this.#opened(workspace, stored));
    const movement = workspace.movements.get(movementId);
    if (!movement) throw new Error('PostgreSQL answered a query for some rows with fewer');
    return movement;
  }

  /**
   * Stores what was gathered so far. A command calls it to learn its event's id; for facts it happens at the commit.
   * @returns ids of the events told, in order.
   */
  async store(tx: Transaction): Promise<string[]> {
    const workspace = this.#workspaceOf(tx);
    const { writes, told } = workspace;
    workspace.writes = new PendingWrites();
    workspace.told = [];
    // What an act brings about concerns everyone on the truck, whoever acts: the caller was let in before.
    await tx.acrossScopes(() => writes.write(tx));
    const ids: string[] = [];
    for (const { cause, facts } of told) ids.push(...(await this.outbox.append(tx, cause, facts)));
    return ids;
  }

  #opened(workspace: Workspace, stored: StoredFile): OpenMovement {
    return new OpenMovement(stored, this.registers, ({ before, reaction, input, version, told }) => {
      workspace.writes.add(before, reaction, input, version);
      if (told.facts.length > 0) workspace.told.push(told);
    });
  }

  #workspaceOf(tx: Transaction): Workspace {
    let workspace = this.#workspaces.get(tx);
    if (!workspace) {
      workspace = new Workspace();
      this.#workspaces.set(tx, workspace);
      tx.beforeCommit(async () => {
        await this.store(tx);
      });
    }
    return workspace;
  }
}

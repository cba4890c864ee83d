import type { Transaction } from '@onegate/persistence';

/** Lets a test stop a command in the middle of its transaction. */
export class Turnstile {
  readonly #held = new Map<string, { arrive: (pid: number) => void; opened: Promise<void> }>();

  /** The next command with this text stops; `arrived` gives the process id of its database connection. */
  hold(text: string): { arrived: Promise<number>; open: () => void } {
    let open = (): void => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    const arrived = new Promise<number>((arrive) => this.#held.set(text, { arrive, opened }));
    return { arrived, open };
  }

  async pass(text: string, tx: Transaction): Promise<void> {
    const held = this.#held.get(text);
    if (!held) return;
    this.#held.delete(text);
    const [row] = await tx.read<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    held.arrive(row!.pid);
    await held.opened;
  }
}

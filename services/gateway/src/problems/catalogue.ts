import { problemEntries, type ProblemEntry } from '@onegate/http';

const TIMEOUT_MS = 2000;
const FRESH_MS = 60_000;

/** All problem codes of all services: asked for when somebody reads them, and remembered while a service is away. */
export class Catalogue {
  readonly #addresses: readonly string[];
  readonly #known = new Map<string, readonly ProblemEntry[]>();
  #askedAt = -Infinity;

  constructor(addresses: Readonly<Record<string, string>>) {
    this.#addresses = Object.values(addresses);
  }

  /** By code, in order. */
  async all(): Promise<ReadonlyMap<string, ProblemEntry>> {
    await this.#ask();
    const entries = [...this.#known.values(), problemEntries()].flat();
    const byCode = new Map(entries.map((entry) => [entry.code, entry]));
    return new Map([...byCode].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  async #ask(): Promise<void> {
    const complete = this.#addresses.every((address) => this.#known.has(address));
    if (complete && Date.now() - this.#askedAt < FRESH_MS) return;
    await Promise.all(
      this.#addresses.map(async (address) => {
        const entries = await entriesOf(address);
        if (entries) this.#known.set(address, entries);
      }),
    );
    this.#askedAt = Date.now();
  }
}

async function entriesOf(address: string): Promise<readonly ProblemEntry[] | undefined> {
  try {
    const response = await fetch(`${address}/problems.json`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return response.ok ? ((await response.json()) as ProblemEntry[]) : undefined;
  } catch {
    return undefined;
  }
}

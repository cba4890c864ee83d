import { contracts, type Fact, type FactName, isFactName } from '@onegate/contracts';
import type { LockKey, Transaction } from '@onegate/persistence';
import { isObservable, lastValueFrom } from 'rxjs';
import type { FactContext } from '../fact-context.ts';
import { isOutcome, type Outcome } from '../outcome.ts';
import { awaitable } from './awaitable.ts';

export type FactHandler = (fact: Fact, context: FactContext) => unknown;

/**
 * What a handler changes besides the movement of its fact, e.g. a lane. All locks of a batch are taken before its
 * first write, so a handler cannot take them itself.
 */
export type FactLocks<N extends FactName = FactName> = (
  fact: Fact<N>,
  tx: Transaction,
) => readonly LockKey[] | Promise<readonly LockKey[]>;

/** A handler that breaks the rules; no repetition will mend it. */
export class HandlerFault extends Error {
  override readonly name = 'HandlerFault';
}

/** What this service does with each fact. */
export class Handlers {
  readonly #byFact = new Map<FactName, FactHandler[]>();
  readonly #locks = new Map<FactName, FactLocks[]>();

  /** @param longestMs that a handler may take */
  constructor(private readonly longestMs: number) {}

  /** @throws HandlerFault when no contract has that name. */
  add(name: string, handler: FactHandler, locks?: FactLocks): void {
    if (!isFactName(name)) throw new HandlerFault(`there is no fact called ${name}`);
    if (locks) this.#locks.set(name, [...(this.#locks.get(name) ?? []), locks]);
    this.#byFact.set(name, [...(this.#byFact.get(name) ?? []), handler]);
  }

  has(name: FactName): boolean {
    return this.#byFact.has(name);
  }

  /** Topics of all facts that are handled. */
  get topics(): string[] {
    return [...new Set([...this.#byFact.keys()].map((name) => contracts[name].topic))].sort();
  }

  needsLocks(name: FactName): boolean {
    return this.#locks.has(name);
  }

  async locksOf(fact: Fact, tx: Transaction): Promise<LockKey[]> {
    const keys: LockKey[] = [];
    for (const locks of this.#locks.get(fact.name) ?? []) keys.push(...(await locks(fact, tx)));
    return keys;
  }

  /** Runs all handlers of the fact, one after the other. A fact that nobody handles is ignored. */
  async handle(fact: Fact, context: FactContext): Promise<Outcome> {
    let result: Outcome = { kind: 'IGNORED' };
    for (const handler of this.#byFact.get(fact.name) ?? []) {
      const before = context.tx.writes;
      const outcome = outcomeOf(fact, await inTime(fact, handler(fact, context), this.longestMs));
      if (outcome.kind === 'WAITING') {
        this.#checkWait(fact, outcome.fact, result.kind === 'APPLIED' || context.tx.writes > before);
        return outcome;
      }
      if (outcome.kind === 'APPLIED') result = outcome;
    }
    return result;
  }

  #checkWait(fact: Fact, awaited: FactName, wrote: boolean): void {
    if (!awaitable(fact.name).has(awaited))
      throw new HandlerFault(`${fact.name} waits for ${awaited}, which its contract does not require`);
    if (!this.has(awaited))
      throw new HandlerFault(`${fact.name} waits for ${awaited}, which nobody here handles`);
    if (wrote) throw new HandlerFault(`the handler of ${fact.name} wrote before it decided to wait`);
  }
}

/** A handler that waits for something else than the database must not hold the consumer. */
async function inTime(fact: Fact, value: unknown, longestMs: number): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new HandlerFault(`the handler of ${fact.name} came to no end`));
    }, longestMs);
  });
  try {
    return await Promise.race([settle(value), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function settle(value: unknown): Promise<unknown> {
  const result: unknown = await value;
  return isObservable(result) ? await lastValueFrom(result, { defaultValue: undefined }) : result;
}

function outcomeOf(fact: Fact, value: unknown): Outcome {
  if (!isOutcome(value)) throw new HandlerFault(`the handler of ${fact.name} did not say what became of it`);
  return value;
}

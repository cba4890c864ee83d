/** One refusal of a known caller, without anything that was sent. */
export interface Refused {
  readonly caller: string;
  readonly roles: readonly string[];
  readonly agency?: string;
  readonly unit?: string;
  readonly enterprise?: string;
  readonly gates: readonly string[];
  readonly operation: string;
  readonly resource: string;
  /** Stable code of the problem. */
  readonly code: string;
}

/** How often it happened since it was last written down. */
export interface Counted extends Refused {
  readonly count: number;
}

/** What stands for the resource when a caller was refused more of them in an hour than are written one by one. */
export const MANY = '*';

/**
 * Refusals on their way to the store. The first of a kind in an hour is written at once; its repetitions are counted,
 * and written together. A caller has at most `most` resources an hour, so that no flood can fill the disk.
 */
export class Gathering {
  readonly #most: number;
  #hour = NaN;
  /** By caller: the kinds of this hour, and how many of each are not written yet. */
  #callers = new Map<string, Kinds>();

  constructor(most: number) {
    this.#most = most;
  }

  /** @returns whether it is the first of its kind, to be written at once. */
  add(refused: Refused, now: Date): boolean {
    this.#begin(now);
    const kinds = this.#kindsOf(refused.caller);
    const kept =
      kinds.has(kindOf(refused)) || kinds.size < this.#most ? refused : { ...refused, resource: MANY };
    const known = kinds.get(kindOf(kept));
    if (known) known.pending += 1;
    else kinds.set(kindOf(kept), { refused: kept, pending: 1 });
    return !known;
  }

  /** Everything that is not written yet; of one caller, or of all. */
  take(caller?: string): Counted[] {
    const kinds = caller === undefined ? [...this.#callers.values()] : [this.#kindsOf(caller)];
    const due = kinds.flatMap((of) => [...of.values()]).filter(({ pending }) => pending > 0);
    return due.map((kind) => {
      const count = kind.pending;
      kind.pending = 0;
      return { ...kind.refused, count };
    });
  }

  /** What could not be written waits for the next time, also where its hour ended meanwhile and it was forgotten. */
  putBack(counted: readonly Counted[]): void {
    for (const { count, ...refused } of counted) {
      const kinds = this.#kindsOf(refused.caller);
      const kind = kinds.get(kindOf(refused));
      if (kind) kind.pending += count;
      else kinds.set(kindOf(refused), { refused, pending: count });
    }
  }

  #kindsOf(caller: string): Kinds {
    const kinds = this.#callers.get(caller) ?? (new Map() as Kinds);
    this.#callers.set(caller, kinds);
    return kinds;
  }

  /** A new hour begins with what the old one left unwritten. */
  #begin(now: Date): void {
    const hour = Math.floor(now.getTime() / 3_600_000);
    if (hour === this.#hour) return;
    this.#hour = hour;
    for (const [caller, kinds] of this.#callers) {
      for (const [kind, { pending }] of kinds) if (pending === 0) kinds.delete(kind);
      if (kinds.size === 0) this.#callers.delete(caller);
    }
  }
}

type Kinds = Map<string, { readonly refused: Refused; pending: number }>;

const kindOf = ({ operation, resource, code }: Refused): string => `${operation} ${code} ${resource}`;

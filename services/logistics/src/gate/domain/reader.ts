/** Reads an unknown JSON document and gathers every fault, each with its JSON Pointer. */
export class Reader {
  readonly #faults: string[] = [];

  check(holds: boolean, at: string, should: string): void {
    if (!holds) this.#faults.push(`${at || '/'} ${should}`);
  }

  object(value: unknown, at: string): Record<string, unknown> {
    const fits = typeof value === 'object' && value !== null && !Array.isArray(value);
    this.check(fits, at, 'must be an object');
    return fits ? (value as Record<string, unknown>) : {};
  }

  list<Item>(value: unknown, at: string, read: (item: unknown, at: string) => Item): Item[] {
    this.check(Array.isArray(value), at, 'must be a list');
    return Array.isArray(value) ? value.map((item, index) => read(item, `${at}/${index}`)) : [];
  }

  text(value: unknown, at: string, pattern = /^[^\p{Cc}]{1,500}$/u): string {
    const fits = typeof value === 'string' && pattern.test(value);
    this.check(fits, at, `must be text like ${pattern.source}`);
    return fits ? value : '';
  }

  whole(value: unknown, at: string, min: number, max: number): number {
    const fits = Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
    this.check(fits, at, `must be a whole number from ${min} to ${max}`);
    return fits ? (value as number) : min;
  }

  unique(ids: readonly string[], at: string): void {
    this.check(new Set(ids).size === ids.length, at, 'must not name one twice');
  }

  /** @throws Error when anything was at fault. */
  finish(what: string): void {
    if (this.#faults.length > 0) throw new Error(`${what} is faulty:\n${this.#faults.join('\n')}`);
  }
}

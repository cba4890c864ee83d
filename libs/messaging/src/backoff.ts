/** Waits longer after each failure, up to a limit, with a little chance in it. */
export class Backoff {
  #next: number;

  constructor(
    private readonly firstMs: number,
    private readonly mostMs: number,
  ) {
    this.#next = firstMs;
  }

  reset(): void {
    this.#next = this.firstMs;
  }

  /** Milliseconds to wait now; the next time more. */
  next(): number {
    const delay = this.#next;
    this.#next = Math.min(this.#next * 2, this.mostMs);
    return delay * (0.75 + Math.random() / 2);
  }

  /** Waits, or less when `enough` says so in between. */
  async wait(enough: () => boolean = () => false): Promise<void> {
    const end = Date.now() + this.next();
    while (Date.now() < end && !enough())
      await new Promise((resolve) => setTimeout(resolve, Math.min(50, Math.max(1, end - Date.now()))));
  }
}

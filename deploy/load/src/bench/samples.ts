import { percentile } from '../figures.ts';

export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

const round = (ms: number): number => Math.round(ms * 10) / 10;

export const spreadOf = (numbers: readonly number[]): Spread => ({
  count: numbers.length,
  p50: round(percentile(numbers, 0.5)),
  p99: round(percentile(numbers, 0.99)),
  max: round(Math.max(0, ...numbers)),
});

/** Times of commands and of visibility within the measured span. */
export class Samples {
  readonly commands = new Map<string, number[]>();
  readonly visible: number[] = [];
  readonly crossings: number[] = [];
  refused = 0;
  failed = 0;
  #open = false;

  open(): void {
    this.#open = true;
  }

  close(): void {
    this.#open = false;
  }

  command(name: string, ms: number, status: number): void {
    if (!this.#open) return;
    if (status >= 500) this.failed += 1;
    else if (status >= 400) this.refused += 1;
    else this.#add(name, ms);
  }

  sees(ms: number): void {
    if (this.#open) this.visible.push(ms);
  }

  crossed(ms: number): void {
    if (this.#open) this.crossings.push(ms);
  }

  #add(name: string, ms: number): void {
    const times = this.commands.get(name);
    if (times) times.push(ms);
    else this.commands.set(name, [ms]);
  }
}

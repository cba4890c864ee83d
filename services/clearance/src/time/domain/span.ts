/** A time from the first instant, inclusive, to the last, exclusive; milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Never ends so far. */
export const OPEN_END = Number.POSITIVE_INFINITY;

export const covers = ({ from, to }: Span, at: number): boolean => from <= at && at < to;

/** Spans between pairs of opening and closing, the last one open where nothing closed it. */
export class SpanBuilder {
  readonly #spans: Span[] = [];
  #from: number | undefined;

  open(at: number): void {
    this.#from ??= at;
  }

  close(at: number): void {
    if (this.#from !== undefined && at > this.#from) this.#spans.push({ from: this.#from, to: at });
    this.#from = undefined;
  }

  get spans(): readonly Span[] {
    return this.#from === undefined ? this.#spans : [...this.#spans, { from: this.#from, to: OPEN_END }];
  }
}

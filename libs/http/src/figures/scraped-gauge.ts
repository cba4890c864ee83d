import { Gauge, register } from 'prom-client';

export interface Reading {
  /** Of few values each: an agency, a fixed word. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

/**
 * A figure that is read when somebody asks for it. Where it cannot be read it is left out, or no number, so that the
 * others can be had: that a store is away is what readiness says.
 */
export function scrapedGauge(
  about: { readonly name: string; readonly help: string; readonly labelNames?: readonly string[] },
  read: () => readonly Reading[] | Promise<readonly Reading[]>,
): void {
  // Several applications may live in one process of tests: the last one is asked.
  register.removeSingleMetric(about.name);
  new Gauge({
    name: about.name,
    help: about.help,
    labelNames: [...(about.labelNames ?? [])],
    async collect() {
      this.reset();
      const readings = await Promise.resolve()
        .then(read)
        .catch((): Reading[] => (about.labelNames ? [] : [{ value: NaN }]));
      for (const { labels, value } of readings) this.set({ ...labels }, value);
    },
  });
}

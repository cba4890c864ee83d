const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const HOUR_MS = 3_600_000;
/** In the hour that begins then the examples of the document were written. */
const WRITTEN = Date.parse('2026-11-24T09:00:00+07:00');

/** Whole hours since the examples were written: what they call the next morning is that from now. */
export const hoursSinceWritten = (now: number): number => Math.floor((now - WRITTEN) / HOUR_MS);

/** The same example at another hour: its times, moved by whole hours. */
export function moved(value: unknown, hours: number): unknown {
  if (typeof value === 'string') {
    if (!TIME.test(value) || hours === 0) return value;
    return new Date(Date.parse(value) + hours * HOUR_MS).toISOString();
  }
  if (Array.isArray(value)) return value.map((part) => moved(part, hours));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, moved(part, hours)]));
}

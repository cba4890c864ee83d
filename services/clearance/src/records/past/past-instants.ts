import { Refusal, refuseFaults } from '@onegate/problems';
import type { PastQuery } from './past.query.ts';

/** Until when something was recorded, and had happened; RFC 3339 in UTC. */
export interface PastInstants {
  readonly known: string;
  readonly happened: string;
}

/** @throws Refusal for the future, on each axis at once */
export function pastInstants(query: PastQuery, now: Date): PastInstants {
  const faults = (['at', 'happenedBy'] as const)
    .filter((name) => new Date(query[name] ?? 0) > now)
    .map((name) => faultOf('validation.future', name, 'must not lie in the future', query[name]));
  refuseFaults(faults);
  return { known: instant(query.at ?? now), happened: instant(query.happenedBy ?? now) };
}

const instant = (time: string | Date): string => new Date(time).toISOString();

/** Nothing was recorded by then, or had happened. */
export function beforeLife(query: PastQuery): Refusal {
  const faults = (['at', 'happenedBy'] as const)
    .filter((name) => query[name] !== undefined)
    .map((name) =>
      faultOf('validation.before-life', name, "must not lie before the record's life", query[name]),
    );
  return new Refusal('http.validation', { faults });
}

const faultOf = (code: string, name: string, message: string, value: string | undefined) => ({
  code,
  field: `query/${name}`,
  message: `${name} ${message}`,
  value: value ?? '',
});

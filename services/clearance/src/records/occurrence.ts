import { Refusal } from '@onegate/problems';

/**
 * When an act happened, as the caller says; nothing said: now, as clearance records it.
 * @throws Refusal for the future
 */
export function occurrence(said: string | undefined, now: Date): { occurredAt?: string } {
  if (said === undefined) return {};
  const at = new Date(said);
  if (at <= now) return { occurredAt: at.toISOString() };
  const message = 'occurredAt must not lie in the future';
  throw new Refusal('http.validation', {
    faults: [{ code: 'validation.future', field: '/occurredAt', message, value: said }],
  });
}

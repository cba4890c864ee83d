import { Refusal } from '@onegate/problems';

const OLDEST_MS = 30 * 86_400_000;

/**
 * When an act happened, as the caller says; nothing said: now, as clearance records it.
 * @param after when that happened which the act answers
 * @throws Refusal for the future, for a time before `after`, and for what is too long ago to be anything but a slip
 */
export function occurrence(said: string | undefined, now: Date, after?: string): { occurredAt?: string } {
  if (said === undefined) return {};
  const at = new Date(said);
  if (at > now) throw faulty('validation.future', 'occurredAt must not lie in the future', said);
  if (now.getTime() - at.getTime() > OLDEST_MS)
    throw faulty('validation.too-long-ago', 'occurredAt must lie within the last 30 days', said);
  if (after !== undefined && at < new Date(after))
    throw faulty('validation.too-early', 'occurredAt must not lie before what the act answers', said);
  return { occurredAt: at.toISOString() };
}

const faulty = (code: string, message: string, value: string): Refusal =>
  new Refusal('http.validation', { faults: [{ code, field: '/occurredAt', message, value }] });

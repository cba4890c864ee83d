import { type Fault, Refusal } from '@onegate/problems';

const OLDEST_MS = 30 * 86_400_000;

/**
 * When an act happened: as reported, else now.
 * @param after the step that it follows; an act cannot lie before it.
 * @throws Refusal when the time lies in the future, before the step that the act follows, or so long ago that it is a slip.
 */
export function occurrence(reported: string | undefined, now: Date, after: Date | null = null): Date {
  if (reported === undefined) return now;
  const at = new Date(reported);
  if (at > now)
    throw new Refusal('inspections.inspection.occurred-in-future', {
      faults: [faultOf('validation.future', 'occurredAt lies in the future', reported)],
    });
  if (now.getTime() - at.getTime() > OLDEST_MS)
    throw new Refusal('inspections.inspection.occurred-too-long-ago', {
      faults: [faultOf('validation.too-long-ago', 'occurredAt must lie within the last 30 days', reported)],
    });
  if (after && at < after)
    throw new Refusal('inspections.inspection.occurred-before-step', {
      faults: [faultOf('validation.order', `occurredAt lies before ${after.toISOString()}`, reported)],
    });
  return at;
}

const faultOf = (code: string, message: string, value: string): Fault => ({
  code,
  field: '/occurredAt',
  message,
  value,
});

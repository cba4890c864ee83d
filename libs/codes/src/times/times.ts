const FORM =
  /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Whether the text is a point in time as RFC 3339 writes it, with its offset: `2026-01-31T08:30:00+07:00` or
 * `…Z`. Refused: a time without offset, the unknown offset `-00:00`, a day that the calendar does not have, a
 * leap second.
 */
export function isOffsetTime(text: string): boolean {
  const match = FORM.exec(text);
  if (!match || text.endsWith('-00:00')) return false;
  return isDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/**
 * Milliseconds since 1970 of a time.
 * @throws RangeError for text that is no time as `isOffsetTime` has it.
 */
export function instantOf(text: string): number {
  if (!isOffsetTime(text)) throw new RangeError(`not a time with an offset: ${JSON.stringify(text)}`);
  return Date.parse(text);
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

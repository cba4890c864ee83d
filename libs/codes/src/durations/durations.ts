const FORM = /^P(?=.)(?:(\d{1,6})D)?(?:T(?=.)(?:(\d{1,8})H)?(?:(\d{1,8})M)?(?:(\d{1,8})S)?)?$/;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Whether the text is an ISO 8601 duration of days, hours, minutes and whole seconds: `P1DT2H`, `PT30M`. No
 * years, months or weeks.
 */
export function isDuration(text: string): boolean {
  return FORM.test(text);
}

/**
 * The milliseconds of a duration; a day has 24 hours.
 * @throws RangeError for text that is no duration as `isDuration` has it.
 */
export function millisecondsOf(duration: string): number {
  const match = FORM.exec(duration);
  if (!match) throw new RangeError(`not a duration: ${JSON.stringify(duration)}`);
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map(count);
  return days * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND;
}

/**
 * The shortest writing of a span, down to whole seconds (what is less falls away); `PT0S` of none.
 * @throws RangeError below zero or beyond numbers.
 */
export function durationOf(milliseconds: number): string {
  if (!Number.isFinite(milliseconds) || milliseconds < 0) throw new RangeError(`not a span: ${milliseconds}`);
  const days = part(Math.floor(milliseconds / DAY), 'D');
  const time =
    part(Math.floor((milliseconds % DAY) / HOUR), 'H') +
    part(Math.floor((milliseconds % HOUR) / MINUTE), 'M') +
    part(Math.floor((milliseconds % MINUTE) / SECOND), 'S');
  if (days === '' && time === '') return 'PT0S';
  return time === '' ? `P${days}` : `P${days}T${time}`;
}

/** A part that is not written has no digits. */
function count(digits: string | undefined): number {
  return Number(digits ?? 0);
}

function part(amount: number, unit: string): string {
  return amount === 0 ? '' : `${amount}${unit}`;
}

const DAY = 86_400_000;
const MINUTE = 60_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

export function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** What the clock on the wall shows, as if it were UTC. */
function wallOf(instant: number, timeZone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The day at an instant: `2026-11-24`. */
export function dateAt(instant: number, timeZone: string): string {
  return new Date(wallOf(instant, timeZone)).toISOString().slice(0, 10);
}

export const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + DAY).toISOString().slice(0, 10);

/** The instant at which the clock shows that, at the first of two; where it jumps over it, the instant of the jump. */
export function instantAt(date: string, time: string, timeZone: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const wall = Date.parse(`${date}T00:00:00Z`) + (hour * 60 + minute) * MINUTE;
  const offset = (at: number): number => wallOf(at, timeZone) - Math.floor(at / 1000) * 1000;
  // A day before and a day after lie on both sides of any change of the clock.
  const [before, after] = [offset(wall - DAY), offset(wall + DAY)];
  const [early, late] = [wall - before, wall - after];
  if (offset(early) === before) return early;
  return offset(late) === after ? late : jumpBetween(late, early, (at) => offset(at) === after);
}

/** The first minute after `from` at which the clock has jumped; `to` lies behind it. */
function jumpBetween(from: number, to: number, hasJumped: (at: number) => boolean): number {
  let [low, high] = [from, to];
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
    if (hasJumped(middle)) high = middle;
    else low = middle;
  }
  return high;
}

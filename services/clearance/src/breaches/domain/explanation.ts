import { millisecondsOf } from '@onegate/codes';
import type { Timetable } from '../../calendar/domain/timetable.ts';
import { addWorkingTime } from '../../calendar/domain/working-time.ts';
import { EVERY } from '../../movement/domain/needs.ts';

/** A breach that its head may explain, and how long: ISO 8601 duration from when it was recorded. */
export interface Explained {
  readonly gate: string;
  readonly breachedAt: string;
  readonly within: string;
}

/** Until when the head may say why: nobody can in a platform that does not work. Null while nobody knows how long that lasts. */
export const explainedBy = ({ gate, breachedAt, within }: Explained, timetable: Timetable): string | null =>
  addWorkingTime(breachedAt, millisecondsOf(within), {
    calendars: [],
    pauses: timetable.pausesOf(gate, EVERY, breachedAt),
  });

import { routeOf } from '../../route/domain/routes.ts';
import type { Register } from '../../register/domain/register.ts';
import { runsAs, wantedClocks } from './clocks.ts';
import type { Standstill } from '../../calendar/domain/timetable.ts';
import { needsOf } from './needs.ts';
import { aboutClock } from './due.ts';
import type { Instant, MovementFile } from './movement-file.ts';

/** Why what is due changed for clocks that nothing happened to. */
export const REARM_CAUSES = ['OUTAGE', 'CLOSURE', 'CALENDAR', 'TIME_LIMITS', 'REGISTER'] as const;
export type RearmCause = (typeof REARM_CAUSES)[number];

/** Who acts where nobody is named. */
export const REARM = 'rule:clearance.rearm';

/** A clock whose end moved. */
export interface MovedClock {
  readonly subject: { readonly kind: 'MOVEMENT' | 'SHIPMENT'; readonly id: string };
  readonly clock: string;
  readonly agency: string;
  readonly unit: string;
  /** Null while nobody can say: it stands still. */
  readonly was: Instant | null;
  readonly dueAt: Instant | null;
  /** Until when its breach is explained, where that moved. */
  readonly explainBy?: Instant | null;
}

/** And what of the gate it needs. */
export interface Moved extends MovedClock {
  readonly needs: ReadonlySet<Standstill>;
}

/** The same, where one of them had run out: a breach that proves to be none must be found before anything else moves it. */
export const movedBreaches = (file: MovementFile, register: Register): Moved[] =>
  Object.values(file.clocks).some(({ breachedAt }) => breachedAt !== null) ? movedClocks(file, register) : [];

/** Clocks of a movement that would run otherwise if they were set now: their unit's hours or what stands still changed. */
export function movedClocks(file: MovementFile, register: Register): Moved[] {
  if (Object.keys(file.clocks).length === 0) return [];
  const wanted = wantedClocks(file, routeOf(file), register);
  return Object.entries(file.clocks).flatMap(([key, clock]) => {
    const want = wanted[key];
    if (!want || runsAs(clock, want)) return [];
    const { subject, clock: name, agency } = aboutClock(file, key, clock);
    return [
      {
        subject,
        clock: name,
        agency,
        unit: want.unit,
        was: clock.dueAt,
        dueAt: want.dueAt,
        ...(want.explainBy !== undefined &&
          want.explainBy !== clock.explainBy && { explainBy: want.explainBy }),
        needs: needsOf(file, key, clock),
      },
    ];
  });
}

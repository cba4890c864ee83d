import { routeOf } from '../../route/domain/routes.ts';
import type { Register } from '../../register/domain/register.ts';
import { type WantedClock, wantedClocks } from './clocks.ts';
import { aboutClock } from './due.ts';
import type { ClockState, Instant, MovementFile } from './movement-file.ts';

/** Why what is due changed for clocks that nothing happened to. */
export const REARM_CAUSES = ['OUTAGE', 'CLOSURE', 'CALENDAR', 'TIME_LIMITS', 'REGISTER'] as const;
export type RearmCause = (typeof REARM_CAUSES)[number];

/** A clock whose end moved. */
export interface MovedClock {
  readonly subject: { readonly kind: 'MOVEMENT' | 'SHIPMENT'; readonly id: string };
  readonly clock: string;
  readonly agency: string;
  readonly unit: string;
  /** Null while nobody can say: it stands still. */
  readonly was: Instant | null;
  readonly dueAt: Instant | null;
}

/** Clocks of a movement that would run otherwise if they were set now: their unit's hours or what stands still changed. */
export function movedClocks(file: MovementFile, register: Register): MovedClock[] {
  if (Object.keys(file.clocks).length === 0) return [];
  const wanted = wantedClocks(file, routeOf(file), register);
  return Object.entries(file.clocks).flatMap(([key, clock]) => {
    const want = wanted[key];
    if (!want || runsAs(clock, want)) return [];
    const { subject, clock: name, agency } = aboutClock(file, key, clock);
    return [{ subject, clock: name, agency, unit: want.unit, was: clock.dueAt, dueAt: want.dueAt }];
  });
}

const runsAs = (clock: ClockState, want: WantedClock): boolean =>
  clock.dueAt === want.dueAt && (clock.warnAt ?? null) === (want.warnAt ?? null) && clock.unit === want.unit;

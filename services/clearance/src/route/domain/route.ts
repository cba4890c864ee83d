import { type ActingAgency, DIRECTIONS, type Stage, type WaitingOn } from '@onegate/codes';
import type { ConditionName } from './conditions.ts';

/** One way out of a stage. */
export interface Way {
  readonly stage: Stage;
  /** Taken the instant that this holds. */
  readonly when: ConditionName;
}

/** What a stage is measured by. */
export type StageClock =
  /** The stage itself has a target. */
  | {
      readonly kind: 'STAGE';
      readonly target: string;
      /** Where a rule decides instead of a person. */
      readonly automatic?: string;
      readonly law: boolean;
    }
  /** When it runs out, the stage ends by presumption. */
  | { readonly kind: 'PRESUMPTION'; readonly target: string; readonly law: boolean }
  /** Each task of an agency has its own clock. */
  | { readonly kind: 'EACH_TASK' }
  /** No clock of its own; a stage that somebody answers for says why. */
  | { readonly kind: 'NONE'; readonly because?: string };

/** One stage of a route: who answers, what it waits for, how it ends. */
export interface RouteRow {
  readonly stage: Stage;
  /** Whose unit answers; LEAD: see `lead.ts`; null: closed, nobody does. */
  readonly holder: ActingAgency | 'LEAD' | null;
  /** Agencies whose units may take it over by agreement or assignment. */
  readonly permits: readonly ActingAgency[];
  /** Who in the unit: the officer who claimed a task of this stage, or whoever leads the shift. */
  readonly person: 'CLAIMANT' | 'SHIFT_LEADER';
  /** What begins it, in words for people. */
  readonly beginsWith: string;
  readonly waitingOn: WaitingOn | null;
  readonly clock: StageClock;
  /** Nothing goes on in it while the barrier, or the neighbour's, is closed. */
  readonly needsBarrier?: true;
  /** Goods are released in this stage, the instant that nothing stands against it. */
  readonly releases?: true;
  /** Ways out, the first that holds is taken. */
  readonly next: readonly Way[];
}

/** What a route is for: the direction of goods, or a truck's way without any. */
export const ROUTE_DIRECTIONS = [...DIRECTIONS, 'EMPTY_RETURN', 'REFUSED_ENTRY'] as const;
export type RouteDirection = (typeof ROUTE_DIRECTIONS)[number];

export interface Route {
  readonly direction: RouteDirection;
  /** A record keeps the version that it began with. */
  readonly version: number;
  readonly rows: readonly RouteRow[];
}

/** The stage that every record of the route begins with. */
export function firstStageOf(route: Route): Stage {
  const [first] = route.rows;
  if (!first) throw new Error(`${route.direction} route ${String(route.version)} has no stage`);
  return first.stage;
}

/** The row of a stage. @throws Error when the route does not have the stage: the boot checks that none is missing. */
export function rowOf(route: Route, stage: Stage): RouteRow {
  const row = route.rows.find((candidate) => candidate.stage === stage);
  if (!row) throw new Error(`${route.direction} route ${route.version} has no stage ${stage}`);
  return row;
}

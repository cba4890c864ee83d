import { contestOf } from './contest.ts';
import { rowOf, type Way } from '../../route/domain/route.ts';
import { routeOf } from '../../route/domain/routes.ts';
import { isClosed } from './closed.ts';
import { hasPermit, isOnHomeTruck } from './legs.ts';
import { type MovementFile, recordOf } from './movement-file.ts';
import { isRefused } from './refused.ts';
import { hasRecordCleared, isHeld } from './release.ts';

/** What can be done to a record, named by the last part of its address. */
export const ACTIONS = [
  'exit-permit',
  'refusal',
  'holds',
  'handovers',
  'contest',
  'assignments',
  'corrections',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Code of the problem that stands against an action, or undefined when the state allows it. */
export type Obstacle = (file: MovementFile, recordId: string) => string | undefined;

/** One table decides what is allowed, tells the caller what is, and refuses the rest. */
export const obstacles: Readonly<Record<Action, Obstacle>> = {
  'exit-permit': (file) => {
    const { movementId } = file;
    if (file.permit) return undefined;
    if (recordOf(file, movementId).stage !== 'EXIT_CONTROL') return 'clearance.exit.not-at-exit';
    if (Object.values(file.holds).some((hold) => isOnHomeTruck(file, hold.recordId)))
      return 'clearance.exit.held';
    if (file.amendment) return 'clearance.exit.amendment-pending';
    return hasRecordCleared(file, movementId) ? undefined : 'clearance.exit.not-released';
  },
  refusal: (file, recordId) => {
    if (isRefused(file, recordId)) return 'clearance.refusal.already';
    if (isClosed(file, recordId)) return 'clearance.record.closed';
    if (hasPermit(file, recordId)) return 'clearance.refusal.after-exit-permit';
    const { stage } = recordOf(file, recordId);
    const ways: readonly Way[] = rowOf(routeOf(file), stage).next;
    return ways.some(({ when }) => when === 'refused') ? undefined : 'clearance.refusal.not-entering';
  },
  holds: (file, recordId) => {
    if (isClosed(file, recordId)) return 'clearance.record.closed';
    return hasPermit(file, recordId) ? 'clearance.hold.after-exit-permit' : undefined;
  },
  handovers: (file, recordId) => {
    if (isClosed(file, recordId)) return 'clearance.record.closed';
    if (isHeld(file, recordId)) return 'clearance.handover.held';
    if (contestOf(file, recordId)) return 'clearance.contest.open';
    const offered = Object.values(file.offers).some((offer) => offer.recordId === recordId);
    return offered ? 'clearance.handover.open-offer' : undefined;
  },
  contest: (file, recordId) => obstacles.handovers(file, recordId),
  /** What happened can be put right for as long as it can be read. */
  corrections: () => undefined,
  assignments: (file, recordId) => {
    if (isClosed(file, recordId)) return 'clearance.record.closed';
    return contestOf(file, recordId) ? undefined : 'clearance.assignment.no-contest';
  },
};

/** Done to the truck with all that it carries. */
const OF_TRUCK: ReadonlySet<Action> = new Set(['exit-permit']);

/** Everything that the state allows now. */
export const actionsFor = (file: MovementFile, recordId: string): Action[] =>
  ACTIONS.filter((action) => {
    if (OF_TRUCK.has(action) && recordId !== file.movementId) return false;
    if (action === 'exit-permit' && file.permit) return false;
    return obstacles[action](file, recordId) === undefined;
  });

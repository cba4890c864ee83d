import { ACTING_AGENCIES, type ActingAgency, millisecondsOf, type WaitingOn } from '@onegate/codes';
import type { Awaited } from './awaited.ts';
import type { Standing } from './life.ts';
import { covers, OPEN_END, type Span } from './span.ts';
import type { TaskRun } from './task-run.ts';

/** Whoever is awaited; or nobody who is named, because the time lies under a sealed hold: a bucket apart. */
export type ChargedParty = WaitingOn | 'SEALED';

/** Who a time is charged to, before it is known who headed the unit then. */
export interface Charge {
  /** AGENCY, or whoever else was awaited. */
  readonly party: ChargedParty;
  readonly agency?: ActingAgency;
  /** Absent for a task that nobody had claimed: the agency's own unit at the gate. */
  readonly unit?: string;
  /** Absent: whoever led the shift. */
  readonly officer?: string;
  /** The task on the critical path. */
  readonly inspectionId?: string;
  /** Whether the clock stood still, because the enterprise owed something. */
  readonly paused: boolean;
  /** Whether it may still be charged to another: a task on the critical path is not concluded. */
  readonly provisional: boolean;
}

/** What is known of a record for charging its time. */
export interface Known {
  readonly tasks: readonly TaskRun[];
  readonly awaited: Awaited;
  /** Whose act the route awaits in a stage. */
  readonly routeAwaits: (stage: Standing['stage']) => WaitingOn | null;
  /** Who stands in the roster at the instant: an officer who does is not a claimant. */
  readonly leaderAt: (unit: string, at: number) => string | null;
}

/** The running task that concludes last, else whoever is awaited, else the one who answers. */
export function chargeAt(at: number, standing: Standing, known: Known): Charge {
  if (standing.holder?.sealed) return { party: 'SEALED', paused: false, provisional: false };
  const { tasks, awaited } = known;
  const begun = tasks.filter((task) => covers(task, at));
  const [last] = begun.filter(({ asked }) => !within(asked, at)).sort(laterFirst);
  const paused = within(awaited.corrections, at) || begun.some(({ asked }) => within(asked, at));
  if (last) return { ...chargeTask(last, at), paused: false, provisional: last.to === OPEN_END };
  const party = within(awaited.holds, at)
    ? 'AGENCY'
    : paused
      ? 'ENTERPRISE'
      : (known.routeAwaits(standing.stage) ?? 'AGENCY');
  const charged = OURS.has(party) ? chargeHolder(standing, known) : { party };
  return { ...charged, paused, provisional: false };
}

/** What an agency owes, or a machine that it answers for. */
const OURS: ReadonlySet<WaitingOn> = new Set<WaitingOn>(['AGENCY', 'SYSTEM']);

const within = (spans: readonly Span[], at: number): boolean => spans.some((span) => covers(span, at));

/** Of several that are open the one with the longest norm, then in the fixed order of the agencies. */
const laterFirst = (one: TaskRun, other: TaskRun): number =>
  (one.to === other.to ? 0 : other.to - one.to) ||
  millisecondsOf(other.norm) - millisecondsOf(one.norm) ||
  ACTING_AGENCIES.indexOf(one.agency) - ACTING_AGENCIES.indexOf(other.agency) ||
  (one.inspectionId < other.inspectionId ? -1 : 1);

function chargeTask({ agency, inspectionId, claims }: TaskRun, at: number) {
  const claim = claims.filter((made) => made.at <= at).at(-1);
  return {
    party: 'AGENCY' as const,
    agency,
    inspectionId,
    ...(claim?.unit != null && { unit: claim.unit }),
    ...(claim?.officer != null && { officer: claim.officer }),
  };
}

/** An officer who only led the shift when the holding began answers no longer than the shift. */
function chargeHolder({ holder }: Standing, { leaderAt }: Known) {
  if (!holder) return { party: 'AGENCY' as const };
  const { agency, unit, officer, since } = holder;
  const claimed = officer !== null && officer !== leaderAt(unit, Date.parse(since));
  return { party: 'AGENCY' as const, agency, unit, ...(claimed && { officer }) };
}

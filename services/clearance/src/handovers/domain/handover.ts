import type { Register } from '../../register/domain/register.ts';
import { routes } from '../../route/domain/routes.ts';
import { rowOf } from '../../route/domain/route.ts';
import type { Climb } from '../../movement/domain/climb.ts';
import {
  type Instant,
  type MovementFile,
  type Offer,
  recordOf,
} from '../../movement/domain/movement-file.ts';

/** Why a record is offered to another unit or officer. */
export const HANDOVER_REASONS = [
  'OTHER_COMPETENCE',
  'SPECIALIST_NEEDED',
  'WORKLOAD',
  'END_OF_SHIFT',
  'CONFLICT_OF_INTEREST',
] as const;

/** Why an offer is refused. */
export const REFUSAL_REASONS = [
  'NOT_COMPETENT',
  'INCOMPLETE_FILE',
  'NO_CAPACITY',
  'CONFLICT_OF_INTEREST',
] as const;

/** A person who acts, as far as handovers look at it. */
export interface Person {
  readonly id: string;
  readonly unit?: string;
}

/** Code of what stands against an offer; undefined when it may be made. */
export function offerObstacle(
  file: MovementFile,
  recordId: string,
  by: Person,
  to: { readonly unit: string; readonly officer: string | null },
  register: Register,
  at: Instant,
): string | undefined {
  const { holder, stage } = recordOf(file, recordId);
  if (holder?.unit !== by.unit) return 'clearance.handover.not-holder';
  const unit = register.findUnit(to.unit);
  const { permits } = rowOf(routes[file.direction], stage);
  if (unit?.gate !== file.gate || !permits.includes(unit.agency)) return 'clearance.handover.unit';
  if (to.officer !== null && !register.servesIn(to.officer, to.unit, at)) return 'clearance.handover.officer';
  const nothingMoves = to.unit === holder?.unit && (to.officer === null || to.officer === holder.officer);
  return nothingMoves ? 'clearance.handover.unit' : undefined;
}

/** The same of an offer that climbed: whoever was called upon answers, until the next step is reached. */
export function climbAnswerObstacle(climb: Climb, by: Person, now: Instant): string | undefined {
  if (climb.dueAt <= now) return 'clearance.handover.ended';
  const called = climb.toUnit === by.unit && (climb.officer === null || climb.officer === by.id);
  return called ? undefined : 'clearance.handover.not-addressed';
}

/** Code of what stands against an answer by the one to whom the offer was made. */
export function answerObstacle(offer: Offer | undefined, by: Person, now: Instant): string | undefined {
  if (!offer || offer.deadline <= now) return 'clearance.handover.ended';
  const addressed = offer.toUnit === by.unit && (offer.toOfficer === null || offer.toOfficer === by.id);
  return addressed ? undefined : 'clearance.handover.not-addressed';
}

/** Code of what stands against taking an offer back. */
export function withdrawalObstacle(offer: Offer | undefined, by: Person): string | undefined {
  if (!offer) return 'clearance.handover.ended';
  return offer.fromUnit === by.unit ? undefined : 'clearance.handover.not-offering';
}

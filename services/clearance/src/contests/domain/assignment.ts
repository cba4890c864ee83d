import type { Register } from '../../register/domain/register.ts';
import { rowOf } from '../../route/domain/route.ts';
import { routes } from '../../route/domain/routes.ts';
import { type Instant, type MovementFile, recordOf } from '../../movement/domain/movement-file.ts';

/** Why a unit says that it was named wrongly. */
export const CONTEST_REASONS = [
  'NOT_COMPETENT',
  'OTHER_AGENCY_NAMED_BY_LAW',
  'TASK_OF_OTHER_UNIT',
  'CONFLICT_OF_INTEREST',
] as const;

/** Why the board assigns a record to a unit. */
export const ASSIGNMENT_REASONS = [
  'COMPETENT_BY_LAW',
  'RULE_STANDS',
  'SPECIALIST_NEEDED',
  'CAPACITY',
  'CONFLICT_OF_INTEREST',
] as const;

/** What stands against an assignment: code, and where in the request it lies. */
export interface AssignmentObstacle {
  readonly code: string;
  readonly field: string;
}

/** The board may name only a unit of an agency that the route's row permits, and in it only who serves there. */
export function assignmentObstacles(
  file: MovementFile,
  recordId: string,
  to: { readonly unit: string; readonly officer: string | null },
  register: Register,
  at: Instant,
): AssignmentObstacle[] {
  const unit = register.findUnit(to.unit);
  const { permits } = rowOf(routes[file.direction], recordOf(file, recordId).stage);
  const permitted = unit?.gate === file.gate && permits.includes(unit.agency);
  const serves = to.officer === null || register.servesIn(to.officer, to.unit, at);
  return [
    ...(permitted ? [] : [{ code: 'clearance.assignment.unit', field: '/toUnit' }]),
    ...(serves ? [] : [{ code: 'clearance.assignment.officer', field: '/toOfficer' }]),
  ];
}

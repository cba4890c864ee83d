// Written from v1.schema.json by the script "generate"; change the schema.
import type { Agency } from '../../pieces/agency/v1.ts';
import type { Subject } from '../../pieces/subject/v1.ts';

/** An offer that was refused or ran out is now before somebody higher; who answers has not changed. */
export interface HandoverClimbedV1 {
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Id of the offer. */
  readonly handoverId: string;
  /** What became of it on the step below. */
  readonly reasonCode: 'REFUSED' | 'EXPIRED' | 'UNANSWERED';
  /** Step of the ladder on which it is now. */
  readonly level: 'SHIFT_LEADER' | 'HEAD' | 'MANAGEMENT_BOARD' | 'PEOPLES_COMMITTEE';
  /** Agency called upon. */
  readonly agency: Agency;
  /** Unit called upon. */
  readonly unit: string;
  /** Person called upon; null where an authority is. */
  readonly officer: string | null;
}

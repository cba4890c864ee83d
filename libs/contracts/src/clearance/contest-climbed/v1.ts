// Written from v1.schema.json by the script "generate"; change the schema.
import type { Subject } from '../../pieces/subject/v1.ts';

/** The management board did not decide in time: the authority above it is told. */
export interface ContestClimbedV1 {
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Id of the contest. */
  readonly contestId: string;
  /** Step of the ladder on which it is now. */
  readonly level: 'SHIFT_LEADER' | 'HEAD' | 'MANAGEMENT_BOARD' | 'PEOPLES_COMMITTEE';
  /** When the decision was due. */
  readonly dueAt: string;
}

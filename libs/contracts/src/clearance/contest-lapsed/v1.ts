// Written from v1.schema.json by the script "generate"; change the schema.
import type { Subject } from '../../pieces/subject/v1.ts';

/** The contest has no object any more: the stage that it was about is over. */
export interface ContestLapsedV1 {
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Id of the contest. */
  readonly contestId: string;
  /** Why it lapsed, as a code. */
  readonly reasonCode: string;
}

// Written from v1.schema.json by the script "generate"; change the schema.
import type { Subject } from '../../pieces/subject/v1.ts';

/** The management board assigned the record to a unit. */
export interface ContestDecidedV1 {
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Id of the contest. */
  readonly contestId: string;
  /** Unit that answered until now. */
  readonly fromUnit: string;
  /** Unit that answers from now. */
  readonly toUnit: string;
  /** Officer named with it; null: whoever leads the shift. */
  readonly toOfficer: string | null;
  /** Why, as a code of the published list of reasons. */
  readonly reasonCode: string;
}

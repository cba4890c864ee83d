// Written from v1.schema.json by the script "generate"; change the schema.
import type { Subject } from '../../pieces/subject/v1.ts';

/** The agency that holds answered an objection; one that is upheld lifts the hold. */
export interface HoldObjectionAnsweredV1 {
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Id of the hold. */
  readonly holdId: string;
  /** Id of the objection. */
  readonly objectionId: string;
  /** Whether the enterprise was right. */
  readonly decision: 'UPHELD' | 'REJECTED';
  /** Why, as a code of the published list of reasons. */
  readonly reasonCode: string;
}

// Written from v1.schema.json by the script "generate"; change the schema.
import type { Subject } from '../../pieces/subject/v1.ts';

/** The enterprise has been given notice of the hold. */
export interface HoldNotifiedV1 {
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Id of the hold. */
  readonly holdId: string;
}

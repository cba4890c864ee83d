// Written from v1.schema.json by the script "generate"; change the schema.
import type { Subject } from '../../pieces/subject/v1.ts';

/** The hold ended. */
export interface HoldLiftedV1 {
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Id of the hold, UUIDv7, given by clearance. */
  readonly holdId: string;
}

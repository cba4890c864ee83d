// Written from v1.schema.json by the script "generate"; change the schema.
import type { Subject } from '../../pieces/subject/v1.ts';

/** The enterprise objects to a hold. */
export interface HoldObjectedV1 {
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Id of the hold. */
  readonly holdId: string;
  /** Id of the objection, UUIDv7, given by clearance. */
  readonly objectionId: string;
  /** Why, as a code of the published list of reasons. */
  readonly reasonCode: string;
  /** When it has to be answered. */
  readonly dueAt: string;
}

// Written from v1.schema.json by the script "generate"; change the schema.
import type { Subject } from '../../pieces/subject/v1.ts';

/** The offer was refused; responsibility stays. */
export interface HandoverRefusedV1 {
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Id of the offer, UUIDv7, given by clearance. */
  readonly handoverId: string;
  /** Unit that answers now. */
  readonly fromUnit: string;
  /** Unit to which it is offered. */
  readonly toUnit: string;
  /** Why, as a code of the published list of reasons. */
  readonly reasonCode: string;
}

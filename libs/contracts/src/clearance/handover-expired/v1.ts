// Written from v1.schema.json by the script "generate"; change the schema.
import type { Subject } from '../../pieces/subject/v1.ts';

/** The offer ran out; responsibility stays and the matter climbs. */
export interface HandoverExpiredV1 {
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Id of the offer, UUIDv7, given by clearance. */
  readonly handoverId: string;
  /** Unit that answers now. */
  readonly fromUnit: string;
  /** Unit to which it is offered. */
  readonly toUnit: string;
  /** When it ran out. */
  readonly deadline: string;
}

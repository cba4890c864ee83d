// Written from v1.schema.json by the script "generate"; change the schema.
import type { Subject } from '../../pieces/subject/v1.ts';

/** The holder offers the record to another unit or officer; nothing moves until it is accepted. */
export interface HandoverOfferedV1 {
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Id of the offer, UUIDv7, given by clearance. */
  readonly handoverId: string;
  /** Unit that answers now. */
  readonly fromUnit: string;
  /** Unit to which it is offered. */
  readonly toUnit: string;
  /** Officer to whom it is offered; null: whoever of the unit. */
  readonly toOfficer: string | null;
  /** Why, as a code of the published list of reasons. */
  readonly reasonCode: string;
  /** When the offer runs out. */
  readonly deadline: string;
}

// Written from v1.schema.json by the script "generate"; change the schema.
import type { Subject } from '../../pieces/subject/v1.ts';

/** The offer was accepted; responsibility moves. */
export interface HandoverAcceptedV1 {
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Id of the offer, UUIDv7, given by clearance. */
  readonly handoverId: string;
  /** Unit that answers now. */
  readonly fromUnit: string;
  /** Unit to which it is offered. */
  readonly toUnit: string;
  /** Officer who accepted. */
  readonly officer: string | null;
}

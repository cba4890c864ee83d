// Written from v1.schema.json by the script "generate"; change the schema.
import type { Subject } from '../../pieces/subject/v1.ts';

/** The offer was refused; responsibility stays. */
export interface HandoverRefusedV1 {
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** The handover. */
  readonly handoverId: string;
  /** Unit that answers now. */
  readonly fromUnit: string;
  /** Unit to which it is offered. */
  readonly toUnit: string;
  /** Why. */
  readonly reasonCode: string;
}

// Written from v1.schema.json by the script "generate"; change the schema.
import type { Subject } from '../../pieces/subject/v1.ts';

/** A hold was reviewed and goes on until a later review. */
export interface HoldExtendedV1 {
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Id of the hold. */
  readonly holdId: string;
  /** When it has to be reviewed next. */
  readonly reviewAt: string;
  /** Why it goes on. */
  readonly reasonCode: string;
}

// Written from v1.schema.json by the script "generate"; change the schema.
import type { Stage } from '../../pieces/stage/v1.ts';
import type { Subject } from '../../pieces/subject/v1.ts';

/** The record entered another stage. */
export interface StageChangedV1 {
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Stage that ended; null at the very beginning. */
  readonly from: Stage | null;
  /** Stage that began. */
  readonly to: Stage;
  /** Short name of the fact that ended the earlier stage. */
  readonly cause: string;
}

// Written from v1.schema.json by the script "generate"; change the schema.
import type { Subject } from '../../pieces/subject/v1.ts';

/** What was owed was done, or is owed no more. */
export interface ObligationDischargedV1 {
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** The obligation. */
  readonly obligationId: string;
  /** What is owed. */
  readonly kind:
    'VEHICLE_RETURN' | 'FOREIGN_VEHICLE_EXIT' | 'LABORATORY_RESULT' | 'TREATMENT' | 'CUSTOMS_AMENDMENT';
  /** Why it ends. */
  readonly reasonCode: string;
  /** Reference of the paper or id of the event that shows it. */
  readonly evidence: string;
}

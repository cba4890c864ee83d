// Written from v1.schema.json by the script "generate"; change the schema.
import type { Agency } from '../../pieces/agency/v1.ts';
import type { Subject } from '../../pieces/subject/v1.ts';

/** The review of a hold is overdue, and before somebody higher now. */
export interface HoldOverdueV1 {
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Id of the hold. */
  readonly holdId: string;
  /** Step of the ladder on which it is now. */
  readonly level: 'SHIFT_LEADER' | 'HEAD' | 'MANAGEMENT_BOARD' | 'PEOPLES_COMMITTEE';
  /** Agency that holds. */
  readonly agency: Agency;
  /** Unit that holds. */
  readonly unit: string;
  /** When it had to be reviewed. */
  readonly reviewAt: string;
}

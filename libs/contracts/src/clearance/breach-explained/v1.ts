// Written from v1.schema.json by the script "generate"; change the schema.
import type { Agency } from '../../pieces/agency/v1.ts';
import type { Subject } from '../../pieces/subject/v1.ts';

/** The head of a unit said why something took longer than it may. */
export interface BreachExplainedV1 {
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Which clock, such as STAGE.IN_YARD. */
  readonly clock: string;
  /** Agency concerned. */
  readonly agency: Agency;
  /** Unit of that agency at the gate. */
  readonly unit: string;
  /** Id of the breach. */
  readonly breachId: string;
  /** Cause, from the list breach-causes. */
  readonly causeCode: string;
}

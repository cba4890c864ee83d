// Written from v1.schema.json by the script "generate"; change the schema.
import type { Agency } from '../../pieces/agency/v1.ts';
import type { Subject } from '../../pieces/subject/v1.ts';

/** What was told as a breach was none: an outage or a closure declared afterwards covers it, and the clock runs anew. */
export interface ClockBreachWithdrawnV1 {
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Which clock ran out, such as stage.IN_YARD. */
  readonly clock: string;
  /** Agency concerned. */
  readonly agency: Agency;
  /** Unit of that agency at the gate. */
  readonly unit: string;
  /** The breach. */
  readonly breachId: string;
  /** When it is due now; null while nobody can say. */
  readonly dueAt: string | null;
  /** What changed: OUTAGE, CLOSURE, CALENDAR. */
  readonly reasonCode: string;
  /** Which one. */
  readonly reference?: string;
}

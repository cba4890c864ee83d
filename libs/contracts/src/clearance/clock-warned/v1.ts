// Written from v1.schema.json by the script "generate"; change the schema.
import type { Agency } from '../../pieces/agency/v1.ts';
import type { Subject } from '../../pieces/subject/v1.ts';

/** Four fifths of the time that something may take have passed. */
export interface ClockWarnedV1 {
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Which clock, such as STAGE.IN_YARD. */
  readonly clock: string;
  /** Agency concerned. */
  readonly agency: Agency;
  /** Unit of that agency at the gate. */
  readonly unit: string;
  /** When it was due. */
  readonly dueAt: string;
}

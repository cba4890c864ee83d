// Written from v1.schema.json by the script "generate"; change the schema.
import type { Agency } from '../../pieces/agency/v1.ts';
import type { Subject } from '../../pieces/subject/v1.ts';

/** The enterprise answered a request; the clock of the agency runs again. */
export interface InspectionAnsweredV1 {
  /** Id of the inspection, UUIDv7, given by inspections. */
  readonly inspectionId: string;
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Agency whose task it is. */
  readonly agency: Agency;
  /** Number of the request that is answered. */
  readonly requestNumber: number;
}

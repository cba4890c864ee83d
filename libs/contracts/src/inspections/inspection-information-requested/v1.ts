// Written from v1.schema.json by the script "generate"; change the schema.
import type { Agency } from '../../pieces/agency/v1.ts';
import type { Subject } from '../../pieces/subject/v1.ts';

/** The agency asked the enterprise for something on the published checklist; the agency's clock stops. */
export interface InspectionInformationRequestedV1 {
  /** Id of the inspection, UUIDv7, given by inspections. */
  readonly inspectionId: string;
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Agency whose task it is. */
  readonly agency: Agency;
  /** Number of the request within the inspection, from 1. */
  readonly requestNumber: number;
  /** Item of the published checklist. */
  readonly checklistItem: string;
}

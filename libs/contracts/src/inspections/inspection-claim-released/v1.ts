// Written from v1.schema.json by the script "generate"; change the schema.
import type { Agency } from '../../pieces/agency/v1.ts';
import type { Subject } from '../../pieces/subject/v1.ts';

/** An inspection that was claimed is free again. */
export interface InspectionClaimReleasedV1 {
  /** Id of the inspection, UUIDv7, given by inspections. */
  readonly inspectionId: string;
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Agency whose task it is. */
  readonly agency: Agency;
  /** Unit of the officer. */
  readonly unit: string;
  /** Officer who acted. */
  readonly officer: string;
  /** Why, as a code of the published list of reasons. */
  readonly reasonCode: string;
}

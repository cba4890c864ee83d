// Written from v1.schema.json by the script "generate"; change the schema.
import type { Agency } from '../../pieces/agency/v1.ts';
import type { InspectionKind } from '../../pieces/inspection-kind/v1.ts';
import type { InspectionResult } from '../../pieces/inspection-result/v1.ts';
import type { Subject } from '../../pieces/subject/v1.ts';

/** The inspection has its result. */
export interface InspectionConcludedV1 {
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
  /** What was looked at. */
  readonly kind: InspectionKind;
  /** The result. */
  readonly result: InspectionResult;
  /** Codes of what was found. */
  readonly findingCodes: readonly string[];
  /** Earlier inspection that this one repeats. */
  readonly reInspectionOf?: string;
}

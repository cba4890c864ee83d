// Written from v1.schema.json by the script "generate"; change the schema.
import type { Agency } from '../../pieces/agency/v1.ts';
import type { InspectionResult } from '../../pieces/inspection-result/v1.ts';
import type { Subject } from '../../pieces/subject/v1.ts';

/** The agency that told a fact says what was wrong in it. The fact stays as it was told; from now on this is what counts. */
export interface FactCorrectedV1 {
  /** Movement or shipment that the corrected fact is about. */
  readonly subject: Subject;
  /** Id of the correction, UUIDv7. */
  readonly correctionId: string;
  /** Short name of the corrected fact. */
  readonly fact: string;
  /** Id of the event that told it. */
  readonly factId: string;
  /** Agency that told it, and corrects it. */
  readonly agency: Agency;
  /** Unit of that agency at the gate. */
  readonly unit: string;
  /** Why, as a code of the published list of reasons. */
  readonly reasonCode: string;
  /** Whether it never happened at all. */
  readonly withdrawn: boolean;
  /** Whether the record was closed already: nothing is to be done anew. Absent: no. */
  readonly closed?: boolean;
  /** Inspection that the fact is about, where it is about one. */
  readonly inspectionId?: string;
  /** What counted before. */
  readonly was: {
    /** When it was said to have happened. */
    readonly occurredAt: string;
    /** Result of the inspection, where that is corrected. */
    readonly result?: InspectionResult;
    /** Yard, where that is corrected. */
    readonly yard?: string;
    /** Place in the yard, where that is corrected. */
    readonly place?: string;
  };
  /** What counts from now on; empty when the fact is withdrawn. */
  readonly corrected: {
    /** When it really happened. */
    readonly occurredAt?: string;
    /** Result of the inspection. */
    readonly result?: InspectionResult;
    /** Yard that it entered. */
    readonly yard?: string;
    /** Place in the yard. */
    readonly place?: string;
  };
}

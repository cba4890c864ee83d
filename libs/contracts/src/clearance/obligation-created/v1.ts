// Written from v1.schema.json by the script "generate"; change the schema.
import type { Agency } from '../../pieces/agency/v1.ts';
import type { Subject } from '../../pieces/subject/v1.ts';

/** Something is owed that outlives the completion of the record. */
export interface ObligationCreatedV1 {
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Id of the obligation, UUIDv7, given by clearance. */
  readonly obligationId: string;
  /** What is owed. */
  readonly kind:
    'VEHICLE_RETURN' | 'FOREIGN_VEHICLE_EXIT' | 'LABORATORY_RESULT' | 'TREATMENT' | 'CUSTOMS_AMENDMENT';
  /** Agency that answers for it. */
  readonly agency: Agency;
  /** Its unit. */
  readonly unit: string;
  /** Rule that created it, or AGENCY. */
  readonly cause: string;
  /** Key of the plate of the vehicle that has to come back or leave. */
  readonly plate?: string;
  /** When it has to be discharged. */
  readonly dueAt: string;
}

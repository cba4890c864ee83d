// Written from v1.schema.json by the script "generate"; change the schema.
import type { Agency } from '../../pieces/agency/v1.ts';
import type { InspectionKind } from '../../pieces/inspection-kind/v1.ts';
import type { Subject } from '../../pieces/subject/v1.ts';

/** One check by one agency that a rule demands. */
export interface InspectionTask {
  /** Id of the inspection, UUIDv7, given by inspections. */
  readonly inspectionId: string;
  /** What is to be inspected. */
  readonly subject: Subject;
  /** Agency whose task it is. */
  readonly agency: Agency;
  /** What it looks at. */
  readonly kind: InspectionKind;
  /** Whether release (of a movement: going on) waits for it. */
  readonly blocking: boolean;
  /** When it is done: on arrival, in the yard, or to approve an amendment. */
  readonly phase: 'ARRIVAL' | 'YARD' | 'AMENDMENT';
  /** The published rule that caused it. */
  readonly rule: {
    /** Id of the rule. */
    readonly id: string;
    /** Version of the rule. */
    readonly version: number;
    /** Law on which the rule rests. */
    readonly legalBasis: string;
  };
  /** How long it may take. */
  readonly norm: string;
  /** Whether the norm counts the unit's working time or every hour. */
  readonly normIn: 'WORKING' | 'CALENDAR';
  /** Short name of the fact that starts its clock. */
  readonly startsWith: string;
}

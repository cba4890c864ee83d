// Written from v1.schema.json by the script "generate"; change the schema.
import type { Agency } from '../../pieces/agency/v1.ts';
import type { Stage } from '../../pieces/stage/v1.ts';
import type { Subject } from '../../pieces/subject/v1.ts';

/** Another agency, unit or officer answers for the record from now. */
export interface HolderChangedV1 {
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Stage of the record. */
  readonly stage: Stage;
  /** Agency that answers. */
  readonly agency: Agency;
  /** Unit of that agency at the gate. */
  readonly unit: string;
  /** Officer who answers; null while nobody in person does. */
  readonly officer: string | null;
  /** Head of the unit. */
  readonly head: string;
  /** From when, on the axis of recording. */
  readonly since: string;
  /** How responsibility moved; SEALED: under a sealed hold the duty desk of the management board stands before everyone outside. */
  readonly cause: 'RULE' | 'CLAIM' | 'AGREEMENT' | 'ASSIGNMENT' | 'SHIFT' | 'SEALED';
}

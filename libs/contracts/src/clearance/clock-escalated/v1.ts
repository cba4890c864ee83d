// Written from v1.schema.json by the script "generate"; change the schema.
import type { Agency } from '../../pieces/agency/v1.ts';
import type { Subject } from '../../pieces/subject/v1.ts';

/** Something is still late: it is now before somebody higher; who answers has not changed. */
export interface ClockEscalatedV1 {
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
  /** Step of the ladder on which it is now. */
  readonly level: 'SHIFT_LEADER' | 'HEAD' | 'MANAGEMENT_BOARD' | 'PEOPLES_COMMITTEE';
  /** Agency called upon; null where the people's committee is. */
  readonly toAgency: Agency | null;
  /** Unit called upon; null where an authority is. */
  readonly toUnit: string | null;
  /** Agency whose own superior is called upon too; null on the other steps. */
  readonly superiorOf: Agency | null;
}

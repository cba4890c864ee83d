// Written from v1.schema.json by the script "generate"; change the schema.
import type { Subject } from '../../pieces/subject/v1.ts';

/** Who has to answer for the record is before the management board; until it decides the unit that answers goes on. */
export interface ContestOpenedV1 {
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Id of the contest, UUIDv7, given by clearance. */
  readonly contestId: string;
  /** What brought it there: the unit itself, a third return between two units, an offer that nobody took. */
  readonly ground: 'NAMED_WRONGLY' | 'THIRD_RETURN' | 'HANDOVER_CLIMBED';
  /** Unit that answers until the decision. */
  readonly unit: string;
  /** Why, as a code of the published list of reasons. */
  readonly reasonCode: string;
  /** When the board has to have decided. */
  readonly dueAt: string;
}

// Written from v1.schema.json by the script "generate"; change the schema.
import type { Agency } from '../../pieces/agency/v1.ts';
import type { Subject } from '../../pieces/subject/v1.ts';

/** Nothing of the subject may be released or leave until the hold is lifted. */
export interface HoldPlacedV1 {
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Id of the hold, UUIDv7, given by clearance. */
  readonly holdId: string;
  /** Agency that holds. */
  readonly agency: Agency;
  /** Law that allows it. */
  readonly legalBasis: string;
  /** When it has to be reviewed. */
  readonly reviewAt: string;
  /** Present where the hold is sealed: agency and law are then those that everyone outside is referred to, not the real ones. */
  readonly sealed?: boolean;
}

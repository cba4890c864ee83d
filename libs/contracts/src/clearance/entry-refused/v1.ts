// Written from v1.schema.json by the script "generate"; change the schema.
import type { Agency } from '../../pieces/agency/v1.ts';
import type { Subject } from '../../pieces/subject/v1.ts';

/** The truck is refused entry and has to go back over the line; or goods on it are, whoever carries them. */
export interface EntryRefusedV1 {
  /** Id of the refusal, UUIDv7. */
  readonly refusalId: string;
  /** Agency that refused. */
  readonly agency: Agency;
  /** Why, as a code of the published list of reasons. */
  readonly reasonCode: string;
  /** Law that allows it, as a code of the published list. */
  readonly legalBasis: string;
  /** Failed inspection that it rests on. */
  readonly inspectionId?: string;
  /** Shipment that is refused alone; absent: the truck with all that it carries. */
  readonly subject?: Subject;
  /** Customs declaration that was refused as a whole, where that is why. */
  readonly customsDeclaration?: string;
}

// Written from v1.schema.json by the script "generate"; change the schema.
import type { Channel } from '../../pieces/channel/v1.ts';

/** Declaration to customs (VNACCS) under which the goods go, as the enterprise named it. */
export interface CustomsDeclaration {
  /** Its 11 significant digits. */
  readonly number: string;
  /** The 12th digit: how often it was amended. */
  readonly amendment: number;
  /** Type of customs procedure as of VNACCS, such as B11. */
  readonly typeCode: string;
  /** Customs office where it was lodged, as of VNACCS. */
  readonly officeCode: string;
  /** Channel that VNACCS gave. */
  readonly channel: Channel;
}

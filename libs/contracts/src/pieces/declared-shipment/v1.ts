// Written from v1.schema.json by the script "generate"; change the schema.
import type { CustomsDeclaration } from '../../pieces/customs-declaration/v1.ts';
import type { GoodsLine } from '../../pieces/goods-line/v1.ts';

/** One enterprise's goods on the truck. */
export interface DeclaredShipment {
  /** Id of the shipment that it concerns, UUIDv7, given by declarations. */
  readonly shipmentId: string;
  /** Reference of the shipment. */
  readonly ref: string;
  /** Whose goods they are. */
  readonly enterprise: string;
  /** Customs declarations under which the goods go; one may be split over several trucks. */
  readonly customsDeclarations: readonly CustomsDeclaration[];
  /** Lines of goods. */
  readonly goods: readonly GoodsLine[];
  /** SHA-256 of the tracking code, base64url: whoever holds the code is known by it, and nobody learns the code from it. */
  readonly trackingDigest?: string;
}

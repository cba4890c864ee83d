// Written from v1.schema.json by the script "generate"; change the schema.
import type { DeclarationSnapshot } from '../../pieces/declaration-snapshot/v1.ts';

/** An approved amendment has become the newest version of its declaration. */
export interface DeclarationAmendedV1 {
  /** Id of the amendment, UUIDv7, given by declarations. */
  readonly amendmentId: string;
  /** The new version. */
  readonly declaration: DeclarationSnapshot;
}

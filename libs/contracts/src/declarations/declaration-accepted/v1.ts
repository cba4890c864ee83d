// Written from v1.schema.json by the script "generate"; change the schema.
import type { DeclarationSnapshot } from '../../pieces/declaration-snapshot/v1.ts';

/** A declaration passed its check; the truck may come. */
export interface DeclarationAcceptedV1 {
  /** What was accepted. */
  readonly declaration: DeclarationSnapshot;
  /** Codes of what was unusual and accepted nevertheless. */
  readonly warnings: readonly string[];
}

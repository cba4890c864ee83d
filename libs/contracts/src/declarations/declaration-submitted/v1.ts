// Written from v1.schema.json by the script "generate"; change the schema.
import type { DeclarationSnapshot } from '../../pieces/declaration-snapshot/v1.ts';

/** An enterprise has lodged its declaration for one truck. */
export interface DeclarationSubmittedV1 {
  /** What was lodged. */
  readonly declaration: DeclarationSnapshot;
  /** When it was lodged. */
  readonly submittedAt: string;
  /** Whether a rule accepts it, since nothing in it needs an officer's eye; absent: an officer decides. */
  readonly acceptedByRule?: boolean;
}

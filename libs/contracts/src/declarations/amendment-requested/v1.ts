// Written from v1.schema.json by the script "generate"; change the schema.
import type { Agency } from '../../pieces/agency/v1.ts';
import type { AmendmentKind } from '../../pieces/amendment-kind/v1.ts';

/** An enterprise asks to change an accepted declaration. */
export interface AmendmentRequestedV1 {
  /** Id of the amendment, UUIDv7, given by declarations. */
  readonly amendmentId: string;
  /** Id of the declaration that it concerns, UUIDv7, given by declarations. */
  readonly declarationId: string;
  /** Version that it changes. */
  readonly fromVersion: number;
  /** Version that it would become. */
  readonly toVersion: number;
  /** What it changes. */
  readonly kinds: readonly AmendmentKind[];
  /** Agency that has to approve: customs for goods, customs declarations and vehicle, border guard for crew alone. */
  readonly approvalBy: Agency;
}

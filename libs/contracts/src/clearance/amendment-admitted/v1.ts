// Written from v1.schema.json by the script "generate"; change the schema.
import type { Agency } from '../../pieces/agency/v1.ts';
import type { AmendmentKind } from '../../pieces/amendment-kind/v1.ts';

/** Clearance admits the amendment: from now the awaited version counts, and nothing is released until it came. */
export interface AmendmentAdmittedV1 {
  /** Id of the amendment, UUIDv7, given by declarations. */
  readonly amendmentId: string;
  /** Version of the declaration that is awaited. */
  readonly awaitedVersion: number;
  /** Agency that has to approve. */
  readonly approvalBy: Agency;
  /** What the amendment changes. */
  readonly kinds: readonly AmendmentKind[];
}

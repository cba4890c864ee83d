import type { Content, CrewMember } from './domain/content.ts';
import type { Standing, Status } from './domain/status.ts';
import type { Warning } from './domain/check/warnings.ts';

/** What an officer found wrong, and where. */
export interface Correction {
  readonly code: string;
  /** JSON Pointer into the declaration. */
  readonly pointer: string;
  /** For the enterprise only; not in facts. */
  readonly note?: string;
}

/** Who lodged it in the enterprise's name, where it did not itself. */
export type LodgedAs =
  | { readonly kind: 'MANDATE'; readonly agent: string; readonly mandateId: string }
  | { readonly kind: 'COUNTER'; readonly unit: string; readonly paper: string };

/** A declaration as it is stored. */
export interface Declaration {
  readonly declarationId: string;
  readonly movementId: string;
  /** Of the movement, for people. */
  readonly ref: string;
  readonly gate: string;
  readonly status: Status;
  /** Counts every change; the ETag. */
  readonly version: number;
  /** Counts what the agencies were told; 0 before the first submission. */
  readonly declarationVersion: number;
  readonly declarantEnterprise: string;
  /** Person id of who made the draft. */
  readonly createdBy: string;
  readonly lodgedAs: LodgedAs | null;
  readonly content: Content;
  readonly crew: readonly CrewMember[];
  readonly warnings: readonly Warning[];
  readonly corrections: readonly Correction[];
  readonly openAmendment: string | null;
  readonly openCancellation: string | null;
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
  readonly acceptedAt: Date | null;
  /** Why an officer accepted it in spite of a warning. */
  readonly acceptedReason: string | null;
  /** When the movement ended, however it did. */
  readonly closedAt: Date | null;
}

export const standingOf = (declaration: Declaration): Standing => ({
  status: declaration.status,
  amendmentOpen: declaration.openAmendment !== null,
  cancellationOpen: declaration.openCancellation !== null,
});

/** For the policy: who has a part in it. */
export const partiesOf = (declaration: Declaration): string[] => [
  declaration.declarantEnterprise,
  declaration.content.carrierEnterprise,
];

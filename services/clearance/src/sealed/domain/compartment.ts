import { type Salted, salted } from '../../ledger/domain/entry.ts';

/** What is true of a sealed hold. Nothing of it stands in a record, an event or a log. */
export interface SealedTruth {
  readonly holdId: string;
  readonly gate: string;
  /** The real holder. */
  readonly agency: string;
  readonly unit: string;
  /** Who may know: the one who placed it, the approver, and whoever they named. */
  readonly people: readonly string[];
  readonly legalBasis: string;
  readonly reasonCode: string;
  readonly placedBy: string;
  readonly approver: string;
  readonly placedAt: string;
  readonly reviewAt: string;
  readonly noticeAuthority?: string;
  readonly noticeReference?: string;
}

/** Somebody who asks, as far as a compartment looks at it. */
export interface Asking {
  readonly id: string;
  readonly agency?: string;
  readonly unit?: string;
}

/** Inside is a person of the agency who was named; a role, a rank or another agency opens nothing. */
export const isInside = (truth: SealedTruth, { id, agency, unit }: Asking): boolean =>
  truth.agency === agency && truth.unit === unit && truth.people.includes(id);

/**
 * Binds the record to the truth without telling it: the record holds the digest, the compartment the salt. Opened in
 * court, it proves that nothing was changed since.
 */
export const commitmentTo = (truth: SealedTruth): Salted => salted('sealed', truth);

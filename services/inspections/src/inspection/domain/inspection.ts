import type { ActingAgency, InspectionKind, InspectionResult } from '@onegate/codes';
import type { ClockStart, NormIn, Phase } from '../../rules/domain/rule.ts';
import type { Status } from './status.ts';

export interface Subject {
  readonly kind: 'MOVEMENT' | 'SHIPMENT';
  readonly id: string;
}

/** One task of one agency on a movement or a shipment. */
export interface Inspection {
  readonly id: string;
  readonly movementId: string;
  readonly gate: string;
  readonly subject: Subject;
  /** Enterprises that may see it. */
  readonly enterprises: readonly string[];
  readonly agency: ActingAgency;
  readonly kind: InspectionKind;
  readonly blocking: boolean;
  readonly phase: Phase;
  readonly rule: { readonly id: string; readonly version: number; readonly legalBasis: string };
  readonly norm: string;
  readonly normIn: NormIn;
  readonly startsWith: ClockStart;
  /** Digest of what the officer looks at. */
  readonly material: string;
  readonly status: Status;
  readonly version: number;
  readonly unit: string | null;
  readonly officer: string | null;
  readonly readyAt: Date | null;
  /** When its norm runs out; null while its clock has not started. */
  readonly dueAt: Date | null;
  readonly claimedAt: Date | null;
  readonly startedAt: Date | null;
  readonly closedAt: Date | null;
  readonly findings: readonly Finding[];
  readonly informationRequests: readonly InformationRequest[];
  readonly result: InspectionResult | null;
  readonly findingCodes: readonly string[];
  readonly measures: readonly string[];
  readonly note: string | null;
  /** Why it was voided. */
  readonly voidReason: string | null;
  readonly reInspectionOf: string | null;
  readonly grounds: string | null;
  readonly amendmentId: string | null;
  /** A later task took its place: its conclusion no longer counts for release. */
  readonly superseded: boolean;
}

/** What an officer found, as it was found. */
export interface Finding {
  readonly code: string;
  /** For the agency itself only. */
  readonly note: string | null;
  readonly officer: string;
  /** RFC 3339. */
  readonly at: string;
}

/** Something that the enterprise owes; the agency's clock stands still meanwhile. */
export interface InformationRequest {
  readonly number: number;
  readonly checklistItem: string;
  readonly text: string | null;
  readonly askedAt: string;
  readonly answer: string | null;
  readonly answeredAt: string | null;
}

/** The request that the enterprise has not answered yet; there is at most one. */
export const openRequestOf = (inspection: Inspection): InformationRequest | undefined =>
  inspection.informationRequests.find((request) => request.answeredAt === null);

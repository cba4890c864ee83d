import { Code, Id, ListOf, Text, Texts, Time, Whole } from '@onegate/http';
import { WarningView } from '../../declaration/show/warning.view.ts';
import type { Amendment } from '../amendment.repository.ts';
import { AMENDMENT_KINDS, AMENDMENT_STATUSES } from '../domain/amendment.ts';

/** An amendment and what became of it. */
export class AmendmentView {
  @Id({ meaning: 'The amendment.', example: '019ae0f0-5b7c-7c6e-8d3a-0f1e2d3c4b5c' })
  amendmentId!: string;

  @Id({ meaning: 'The declaration.' })
  declarationId!: string;

  @Code({
    of: AMENDMENT_STATUSES,
    meaning:
      'REQUESTED until clearance decides; ADMITTED until the agency decides; then APPLIED or REFUSED. REJECTED: clearance did not admit it.',
    example: 'REQUESTED',
  })
  status!: string;

  @Text({ max: 64, meaning: 'Why it was asked for.', example: 'CHANGE_OF_VEHICLE' })
  reasonCode!: string;

  @Texts({ max: 4, maxLength: 24, of: AMENDMENT_KINDS, meaning: 'What changes.', example: ['VEHICLE'] })
  kinds!: string[];

  @Code({ of: ['CUSTOMS', 'BORDER_GUARD'], meaning: 'Agency that approves it.', example: 'CUSTOMS' })
  approvalBy!: string;

  @Whole({ min: 1, max: 1_000_000, meaning: 'Version of the declaration that it changes.', example: 1 })
  fromVersion!: number;

  @Whole({ min: 2, max: 1_000_000, meaning: 'Version that it makes when applied.', example: 2 })
  toVersion!: number;

  @ListOf(() => WarningView, { max: 1000, meaning: 'What would be odd about the declaration then.' })
  warnings!: WarningView[];

  @Time({ meaning: 'When it was asked for.', example: '2026-11-24T01:00:00.000Z' })
  requestedAt!: string;

  @Time({ optional: true, meaning: 'When it was decided.', example: '2026-11-24T01:15:00.000Z' })
  decidedAt?: string;

  @Text({ max: 64, optional: true, meaning: 'Why it was decided so.', example: 'PASSED' })
  decisionCode?: string;
}

export class AmendmentList {
  @ListOf(() => AmendmentView, { max: 200, meaning: 'Newest first.' })
  items!: AmendmentView[];
}

export const showAmendment = (amendment: Amendment): AmendmentView => ({
  amendmentId: amendment.amendmentId,
  declarationId: amendment.declarationId,
  status: amendment.status,
  reasonCode: amendment.reasonCode,
  kinds: amendment.kinds,
  approvalBy: amendment.approvalBy,
  fromVersion: amendment.fromVersion,
  toVersion: amendment.toVersion,
  warnings: [...amendment.warnings],
  requestedAt: amendment.requestedAt.toISOString(),
  ...(amendment.decidedAt && { decidedAt: amendment.decidedAt.toISOString() }),
  ...(amendment.decisionCode !== null && { decisionCode: amendment.decisionCode }),
});

import { Code, Nested, Text, Texts, Time } from '@onegate/http';
import { HOLD_REASONS, LEGAL_BASES, NOTICE_AUTHORITIES } from './legal-bases.ts';

export class DeferredNoticeRequest {
  @Time({
    meaning: 'When the enterprise is given notice; within 24 hours unless the gate has a shorter limit.',
    example: '2026-11-25T08:00:00+07:00',
  })
  deferUntil!: string;
  @Code({ meaning: 'Authority that defers it.', of: NOTICE_AUTHORITIES, example: 'PROCURACY' })
  authority!: string;
  @Text({ meaning: 'Number of its order.', max: 80, example: '12/QĐ-VKS' })
  reference!: string;
}

export class SealRequest {
  @Texts({
    meaning:
      'Officers of the unit who may know, beside the caller and the approver. Everyone else sees that the record is held, and the duty desk of the management board.',
    max: 20,
    maxLength: 80,
    example: ['customs.officer2'],
  })
  people!: string[];
}

export class PlaceHoldRequest {
  @Code({ meaning: 'Law that allows it.', of: Object.keys(LEGAL_BASES), example: 'CUSTOMS-LAW' })
  legalBasis!: string;
  @Code({ meaning: 'Why.', of: HOLD_REASONS, example: 'PAPERS_DOUBTFUL' })
  reasonCode!: string;
  @Time({
    meaning: 'When it is reviewed; within 30 days unless the gate has another limit.',
    example: '2026-11-26T08:00:00+07:00',
  })
  reviewAt!: string;
  @Text({
    meaning: 'Head or leader of the shift of the same unit who approved it; not the caller.',
    max: 80,
    example: 'customs.head',
  })
  approver!: string;
  @Nested(() => DeferredNoticeRequest, {
    meaning: 'Defers the notice to the enterprise by order of an authority; absent: notice is given at once.',
    optional: true,
  })
  notice?: DeferredNoticeRequest;
  @Nested(() => SealRequest, {
    meaning: 'For a sign of crime: who may know. Absent for a hold that is not sealed.',
    optional: true,
  })
  sealed?: SealRequest;
}

import { Code, Time } from '@onegate/http';
import { ENDING_REASONS, type EndingReason } from '../domain/mandate.ts';

export class EndingRequest {
  @Time({
    optional: true,
    meaning:
      'First instant after it, not in the past; absent: now. Before its begin: it is taken back whole.',
    example: '2036-12-01T08:00:00+07:00',
  })
  at?: string;

  @Code({ of: ENDING_REASONS, meaning: 'Why.', example: 'REVOKED_BY_PRINCIPAL' })
  reasonCode!: EndingReason;
}

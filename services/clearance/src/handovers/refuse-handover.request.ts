import { Code } from '@onegate/http';
import { REFUSAL_REASONS } from './domain/handover.ts';

export class RefuseHandoverRequest {
  @Code({ meaning: 'Why.', of: REFUSAL_REASONS, example: 'NOT_COMPETENT' })
  reasonCode!: string;
}

import { Code } from '@onegate/http';
import { CANCELLATION_REASONS } from '../../declaration/domain/reasons.ts';

export class CancellationRequest {
  @Code({ of: CANCELLATION_REASONS, meaning: 'Why.', example: 'GOODS_NOT_READY' })
  reasonCode!: (typeof CANCELLATION_REASONS)[number];
}

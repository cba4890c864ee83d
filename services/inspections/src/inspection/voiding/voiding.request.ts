import { Code } from '@onegate/http';
import { VOID_REASON_CODES } from '../../code-lists/reasons.ts';
import { ActRequest } from '../act.request.ts';

export class VoidingRequest extends ActRequest {
  @Code({ meaning: 'Why it ends without a result', of: VOID_REASON_CODES, example: 'PLANNED_IN_ERROR' })
  reasonCode!: string;
}

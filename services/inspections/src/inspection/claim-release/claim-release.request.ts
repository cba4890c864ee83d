import { Code } from '@onegate/http';
import { CLAIM_RELEASE_REASON_CODES } from '../../code-lists/reasons.ts';
import { ActRequest } from '../act.request.ts';

export class ClaimReleaseRequest extends ActRequest {
  @Code({ meaning: 'Why the claim is given back', of: CLAIM_RELEASE_REASON_CODES, example: 'SHIFT_END' })
  reasonCode!: string;
}

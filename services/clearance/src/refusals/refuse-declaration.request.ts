import { parseCustomsDeclarationNumber } from '@onegate/codes';
import { Checked, Code, Text } from '@onegate/http';
import { LEGAL_BASES } from '../holds/legal-bases.ts';
import { REFUSAL_REASONS } from './refusal-reasons.ts';

export class RefusedNumberParam {
  @Checked({
    code: 'customs-number',
    max: 12,
    check: (text) => parseCustomsDeclarationNumber(text).ok,
    should: 'must have 11 digits, or 12 of which the last counts amendments',
    meaning: 'VNACCS number: 11 digits, a 12th does not count here.',
    example: '30123456782',
  })
  number!: string;
}

export class RefuseDeclarationRequest {
  @Code({ meaning: 'Law that allows it.', of: Object.keys(LEGAL_BASES), example: 'CUSTOMS-LAW' })
  legalBasis!: string;
  @Code({ meaning: 'Why.', of: REFUSAL_REASONS, example: 'GOODS_PROHIBITED' })
  reasonCode!: string;
  @Text({
    meaning: 'Head or leader of the shift of the same unit who approved it; not the caller.',
    max: 80,
    example: 'customs.head',
  })
  approver!: string;
}

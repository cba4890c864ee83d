import { Code, Id, Text } from '@onegate/http';
import { LEGAL_BASES } from '../holds/legal-bases.ts';
import { REFUSAL_REASONS } from './refusal-reasons.ts';

export class RefuseEntryRequest {
  @Code({ meaning: 'Law that allows it.', of: Object.keys(LEGAL_BASES), example: 'PLANT-QUARANTINE' })
  legalBasis!: string;
  @Code({ meaning: 'Why.', of: REFUSAL_REASONS, example: 'PEST_OR_DISEASE' })
  reasonCode!: string;
  @Id({
    meaning: 'Failed inspection of the caller’s agency that it rests on; the border guard needs none.',
    optional: true,
    example: '019a5b3e-7c40-7d2e-8f3a-4b5c6d7e8f90',
  })
  inspectionId?: string;
  @Text({
    meaning: 'Head or leader of the shift of the same unit who approved it; not the caller.',
    max: 80,
    example: 'plant.head',
  })
  approver!: string;
}

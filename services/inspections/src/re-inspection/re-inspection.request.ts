import { Code, Id } from '@onegate/http';
import { RE_INSPECTION_GROUND_CODES } from '../code-lists/reasons.ts';

export class ReInspectionRequest {
  @Id({
    meaning: 'The concluded inspection to be done again',
    example: '019ab2c4-8a20-7b11-8d0a-5b1c0d9e4f01',
  })
  inspectionId!: string;

  @Code({ meaning: 'New grounds', of: RE_INSPECTION_GROUND_CODES, example: 'DEFECT_REMEDIED' })
  groundsCode!: string;
}

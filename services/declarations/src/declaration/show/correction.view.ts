import { Code, Text } from '@onegate/http';
import { CORRECTION_CODES } from '../domain/reasons.ts';

/** What an officer asks the enterprise to correct. Also the form in which it is asked. */
export class DeclarationCorrectionView {
  @Code({ of: CORRECTION_CODES, meaning: 'What is wrong.', example: 'MISMATCH_WITH_VEHICLE' })
  code!: string;

  @Text({
    max: 200,
    pattern: /^(?:\/[^/]*)+$/,
    meaning: 'Where: JSON Pointer (RFC 6901) into the declaration.',
    example: '/vehicle/plate',
  })
  pointer!: string;

  @Text({
    max: 500,
    optional: true,
    meaning: 'A word to the enterprise. It stays between the two and names no person.',
    example: 'The plate on the photo reads 81C-123.46.',
  })
  note?: string;
}

import { Code, Text } from '@onegate/http';
import { ASSIGNMENT_REASONS } from './domain/assignment.ts';

export class AssignRecordRequest {
  @Text({
    meaning: 'Unit that answers from now; may be the one that answers already.',
    max: 40,
    example: 'LT-KDTV',
  })
  toUnit!: string;
  @Text({
    meaning: 'Officer of that unit; absent: whoever leads its shift.',
    max: 80,
    optional: true,
    example: 'plant.officer1',
  })
  toOfficer?: string;
  @Code({ meaning: 'Why.', of: ASSIGNMENT_REASONS, example: 'COMPETENT_BY_LAW' })
  reasonCode!: string;
}

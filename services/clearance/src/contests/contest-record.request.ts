import { Code } from '@onegate/http';
import { CONTEST_REASONS } from './domain/assignment.ts';

export class ContestRecordRequest {
  @Code({ meaning: 'Why the unit was named wrongly.', of: CONTEST_REASONS, example: 'NOT_COMPETENT' })
  reasonCode!: string;
}

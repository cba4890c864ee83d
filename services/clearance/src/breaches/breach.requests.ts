import { ACTING_AGENCIES, BREACH_CAUSES } from '@onegate/codes';
import { Code, Id, Sort, Sorting, Text, Whole } from '@onegate/http';
import { Type } from 'class-transformer';
import { EXPLANATION_STATES } from './breach.view.ts';

export class BreachParam {
  @Id({ meaning: 'Breach.', example: '019a5b3e-7c41-7d2e-8f3a-4b5c6d7e8f90' })
  id!: string;
}

export class ExplainBreachRequest {
  @Code({ meaning: 'Cause, from the list `breach-causes`.', of: BREACH_CAUSES, example: 'STAFF_SHORTAGE' })
  causeCode!: string;
  @Text({
    meaning: 'What happened, in words; name nobody.',
    max: 2000,
    example: 'Two of the five officers of the shift were ill.',
  })
  explanation!: string;
}

export const BREACH_SORTS = new Sorting(
  { breachId: { kind: 'ID' }, breachedAt: { kind: 'TIME', sql: 'breached_at', always: true } },
  '-breachId',
);

export class ListBreachesQuery {
  @Id({ meaning: 'Only of this record.', optional: true, example: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90' })
  record?: string;
  @Code({ meaning: 'Only of this agency.', of: ACTING_AGENCIES, optional: true, example: 'CUSTOMS' })
  agency?: string;
  @Code({
    meaning: 'Only those whose explanation stands so.',
    of: EXPLANATION_STATES,
    optional: true,
    example: 'MISSING',
  })
  explanationState?: string;
  @Sort(BREACH_SORTS)
  sort?: string;
  @Type(() => Number)
  @Whole({ meaning: 'How many at most.', min: 1, max: 200, optional: true, example: 50 })
  limit?: number;
  @Text({ meaning: 'Cursor: where the page before ended (`next`).', max: 200, optional: true })
  after?: string;
}

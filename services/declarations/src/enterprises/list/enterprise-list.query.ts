import { Code, Text, Whole } from '@onegate/http';
import { Type } from 'class-transformer';
import { CAPACITIES, ENTERPRISE_STATUSES } from '../domain/enterprise.ts';

/** Filters of the list; together they narrow it. */
export class EnterpriseListQuery {
  @Text({ max: 100, optional: true, meaning: 'Part of the name, or begin of the key.', example: 'Chư Prông' })
  q?: string;

  @Code({ of: CAPACITIES, optional: true, meaning: 'Those that act as this.', example: 'CARRIER' })
  capacity?: string;

  @Code({ of: ENTERPRISE_STATUSES, optional: true, meaning: 'Status.', example: 'ACTIVE' })
  status?: string;

  @Text({ max: 200, optional: true, meaning: 'Cursor: `next` of the page before.' })
  after?: string;

  @Whole({ min: 1, max: 200, optional: true, meaning: 'Most items of a page; 50 unless said.', example: 50 })
  @Type(() => Number)
  limit?: number;
}

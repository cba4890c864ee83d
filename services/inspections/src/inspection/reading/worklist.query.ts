import { ACTING_AGENCIES, INSPECTION_KINDS } from '@onegate/codes';
import { Code, Id, Sort, Sorting, Text, Whole } from '@onegate/http';
import { Type } from 'class-transformer';
import { STATUSES } from '../domain/status.ts';

export const WORKLIST_SORTS = new Sorting(
  {
    dueAt: { sql: 'i.due_at', kind: 'TIME', always: true },
    readyAt: { sql: 'i.ready_at', kind: 'TIME' },
    closedAt: { sql: 'i.closed_at', kind: 'TIME' },
  },
  'dueAt',
);

/** Filters of the worklist; absent means any. */
export class WorklistQuery {
  @Code({
    meaning: 'Status; without it the open tasks are listed',
    of: STATUSES,
    optional: true,
    example: 'READY',
  })
  status?: string;

  @Code({ meaning: 'What is checked', of: INSPECTION_KINDS, optional: true, example: 'PLANT_QUARANTINE' })
  kind?: string;

  @Code({
    meaning: 'Agency; for the management board and auditors, others see their own',
    of: ACTING_AGENCIES,
    optional: true,
    example: 'CUSTOMS',
  })
  agency?: string;

  @Text({ meaning: 'Code of the gate, one of the caller’s', max: 8, optional: true, example: 'LT' })
  gate?: string;

  @Id({ meaning: 'Tasks of this movement and its shipments', optional: true })
  movementId?: string;

  @Id({ meaning: 'Tasks of this shipment', optional: true })
  shipmentId?: string;

  @Code({
    meaning: '`true`: only tasks that the caller has claimed',
    of: ['true', 'false'],
    optional: true,
    example: 'true',
  })
  mine?: string;

  @Sort(WORKLIST_SORTS)
  sort?: string;

  @Type(() => Number)
  @Whole({ meaning: 'Most tasks on a page; default 50', min: 1, max: 200, optional: true, example: 50 })
  limit?: number;

  @Text({ meaning: 'Cursor: `next` of the page before', max: 200, optional: true })
  after?: string;
}

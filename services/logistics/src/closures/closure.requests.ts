import { Code, Id, Text, Time, Whole } from '@onegate/http';
import { Type } from 'class-transformer';
import { GateParam } from '../gate/gate-param.ts';
import { AUTHORITIES, CLOSURE_KINDS } from './domain/closure.ts';

export class ClosureParam extends GateParam {
  @Id({ meaning: 'Closure.', example: '019a5b3e-7c80-7d2e-8f3a-4b5c6d7e8f90' })
  id!: string;
}

export class CloseGateRequest {
  @Code({
    meaning: 'Whether this gate is closed or the one on the other side.',
    of: CLOSURE_KINDS,
    example: 'NEIGHBOUR_CLOSED',
  })
  kind!: string;
  @Time({
    meaning: 'Since when; at most 30 days ago, announced up to 30 days ahead.',
    example: '2026-11-24T09:00:00+07:00',
  })
  from!: string;
  @Time({ meaning: 'Until when; absent while nobody knows.', optional: true })
  to?: string;
  @Code({
    meaning: 'Who decided it; NEIGHBOUR for the neighbour’s closure.',
    of: AUTHORITIES,
    example: 'NEIGHBOUR',
  })
  authority!: string;
  @Text({
    meaning: 'Reference of the decision; no person by name.',
    max: 200,
    example: 'Thông báo 12/2026 của cửa khẩu O Yadaw',
  })
  decision!: string;
  @Text({ meaning: 'Law that allows it.', max: 400, example: 'Nghị định 112/2014/NĐ-CP, Điều 17' })
  legalBasis!: string;
}

export class ReopenGateRequest {
  @Time({ meaning: 'Until when nobody passed; absent: until now.', optional: true })
  to?: string;
}

export class ListClosuresQuery {
  @Time({ meaning: 'Only what is closed at this instant.', optional: true })
  at?: string;
  @Type(() => Number)
  @Whole({ meaning: 'How many at most.', min: 1, max: 200, optional: true, example: 50 })
  limit?: number;
  @Text({ meaning: 'Cursor: where the page before ended (`next`).', max: 200, optional: true })
  after?: string;
}

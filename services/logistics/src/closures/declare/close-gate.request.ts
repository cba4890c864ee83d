import { Code, Text, Time } from '@onegate/http';
import { AUTHORITIES, type Authority, CLOSURE_KINDS, type ClosureKind } from '../domain/closure.ts';

export class CloseGateRequest {
  @Code({
    meaning: 'Whether this gate is closed or the one on the other side.',
    of: CLOSURE_KINDS,
    example: 'NEIGHBOUR_CLOSED',
  })
  kind!: ClosureKind;
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
  authority!: Authority;
  @Text({
    meaning: 'Reference of the decision; no person by name.',
    max: 200,
    example: 'Thông báo 12/2026 của cửa khẩu O Yadaw',
  })
  decision!: string;
  @Text({ meaning: 'Law that allows it.', max: 400, example: 'Nghị định 112/2014/NĐ-CP, Điều 17' })
  legalBasis!: string;
}

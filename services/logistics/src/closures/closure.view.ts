import { Code, Flag, Id, ListOf, Text, Time, Whole } from '@onegate/http';
import {
  AUTHORITIES,
  type Closure,
  CLOSURE_KINDS,
  closes,
  type GateClass,
  isBeyondMaximum,
  maximumOf,
} from './domain/closure.ts';

/** A time in which nobody passes the barrier. */
export class ClosureView {
  @Id({ meaning: 'Closure.', example: '019a5b3e-7c80-7d2e-8f3a-4b5c6d7e8f90' })
  id!: string;
  @Text({ meaning: 'Gate.', max: 4, example: 'LT' })
  gate!: string;
  @Code({
    meaning: 'Whether this gate is closed or the one on the other side.',
    of: CLOSURE_KINDS,
    example: 'NEIGHBOUR_CLOSED',
  })
  kind!: string;
  @Time({ meaning: 'Since when.', example: '2026-11-24T02:00:00.000Z' })
  from!: string;
  @Time({ meaning: 'Until when; absent while nobody knows.', optional: true })
  to?: string;
  @Flag({ meaning: 'Whether nobody passes now.', example: true })
  closedNow!: boolean;
  @Code({ meaning: 'Who decided it.', of: AUTHORITIES, example: 'NEIGHBOUR' })
  authority!: string;
  @Text({
    meaning: 'Reference of the decision.',
    max: 200,
    example: 'Thông báo 12/2026 của cửa khẩu O Yadaw',
  })
  decision!: string;
  @Text({ meaning: 'Law that allows it.', max: 400, example: 'Nghị định 112/2014/NĐ-CP, Điều 17' })
  legalBasis!: string;
  @Text({
    meaning: 'How long that authority may close a gate of this class, ISO 8601; absent: no maximum.',
    max: 20,
    optional: true,
    example: 'PT6H',
  })
  maximum?: string;
  @Flag({ meaning: 'Whether it lasts longer than that.', example: false })
  beyondMaximum!: boolean;
  @Time({ meaning: 'When it was declared.', example: '2026-11-24T02:01:00.000Z' })
  declaredAt!: string;
  @Time({ meaning: 'When its end was declared.', optional: true })
  reopenedAt?: string;
  @Time({ meaning: 'When it was taken back before it began: it closes nothing.', optional: true })
  takenBackAt?: string;
  @Whole({ meaning: 'Version, as in its ETag.', min: 1, max: 1_000_000, example: 1 })
  version!: number;
}

export class ClosurePage {
  @ListOf(() => ClosureView, { meaning: 'Closures of this page, the newest first.', max: 200 })
  items!: ClosureView[];
  @Text({ meaning: 'Cursor for the next page; absent on the last.', max: 200, optional: true })
  next?: string;
}

export function closureView(closure: Closure, gateClass: GateClass, now: Date): ClosureView {
  const {
    id,
    gate,
    kind,
    from,
    to,
    authority,
    decision,
    legalBasis,
    declaredAt,
    reopenedAt,
    takenBackAt,
    version,
  } = closure;
  const maximum = maximumOf(authority, gateClass);
  return {
    ...{ id, gate, kind, from: from.toISOString() },
    ...(to !== null && { to: to.toISOString() }),
    closedNow: closes(closure, now),
    ...{ authority, decision, legalBasis },
    ...(maximum !== null && { maximum }),
    beyondMaximum: isBeyondMaximum(closure, gateClass, now),
    declaredAt: declaredAt.toISOString(),
    ...(reopenedAt !== null && { reopenedAt: reopenedAt.toISOString() }),
    ...(takenBackAt !== null && { takenBackAt: takenBackAt.toISOString() }),
    version,
  };
}

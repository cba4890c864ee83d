import { Type } from 'class-transformer';
import { isOffsetTime } from '@onegate/codes';
import { Checked, Id, ListOf, Text, Texts, Time, Whole } from '../fields/index.ts';
import type { RefusedRow } from './refused.repository.ts';

export class RefusedQuery {
  @Type(() => Number)
  @Whole({ meaning: 'How many at most.', min: 1, max: 200, example: 50, optional: true })
  readonly limit: number = 50;

  @Text({ meaning: 'Cursor from `next` of the page before.', max: 200, optional: true })
  readonly after?: string;

  @Text({ meaning: 'Only refusals of this caller: the `sub` of the token.', max: 200, optional: true })
  readonly caller?: string;

  @Text({
    meaning: 'Only of this operation, as the policy names it.',
    max: 100,
    optional: true,
    example: 'records.show',
  })
  readonly operation?: string;

  @Text({ meaning: 'Only with this problem code.', max: 100, optional: true, example: 'auth.not-yours' })
  readonly code?: string;

  @Checked({
    meaning: 'Only of this day (UTC).',
    code: 'day',
    max: 10,
    check: (text) => text >= '2000' && isOffsetTime(`${text}T00:00:00Z`),
    should: 'must be a day, e.g. 2026-11-24',
    optional: true,
    example: '2026-11-24',
  })
  readonly day?: string;
}

const LONG = { max: 200 };

/** What one caller was refused of one kind within one hour. */
export class RefusedView {
  @Id({
    meaning: 'Id; ids sort in the order in which the refusals first happened.',
    example: '019d0000-0000-7000-8000-000000000000',
  })
  readonly id!: string;

  @Time({ meaning: 'When it first happened in this hour.', example: '2026-11-24T03:04:05.678Z' })
  readonly firstAt!: string;

  @Time({
    meaning: 'When it last happened in this hour, to a few seconds.',
    example: '2026-11-24T03:04:05.678Z',
  })
  readonly lastAt!: string;

  @Text({ meaning: 'Who was refused: the `sub` of the token.', ...LONG, example: 'declarant1' })
  readonly caller!: string;

  @Texts({ meaning: 'Roles of the caller.', max: 20, maxLength: 40, example: ['DECLARANT'] })
  readonly roles!: readonly string[];

  @Text({ meaning: 'Agency of the caller.', ...LONG, nullable: true, example: null })
  readonly agency!: string | null;

  @Text({ meaning: 'Unit of the caller.', ...LONG, nullable: true, example: null })
  readonly unit!: string | null;

  @Text({ meaning: 'Enterprise that the caller acts for.', ...LONG, nullable: true, example: '5900123451' })
  readonly enterprise!: string | null;

  @Texts({ meaning: 'Gates where the caller serves.', max: 1000, maxLength: 40, example: [] })
  readonly gates!: readonly string[];

  @Text({ meaning: 'Operation, as the policy names it.', ...LONG, example: 'records.show' })
  readonly operation!: string;

  @Text({
    meaning:
      'What was asked for: the address, with … for what is neither an id nor a code; `*` for all beyond those that are written one by one in an hour.',
    max: 1000,
    example: '/v1/records/LT-26-7KQ2M9-X',
  })
  readonly resource!: string;

  @Text({ meaning: 'Code of the problem that was answered: why.', ...LONG, example: 'auth.not-yours' })
  readonly code!: string;

  @Whole({ meaning: 'How often in this hour.', min: 1, max: 2_147_483_647, example: 1 })
  readonly count!: number;
}

export class RefusedPage {
  @ListOf(() => RefusedView, { meaning: 'The newest first.', max: 200 })
  readonly items!: readonly RefusedRow[];

  @Text({
    meaning: 'Cursor of the next page, absent on the last.',
    max: 200,
    optional: true,
    example: 'WyIwMTlkMDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDAiXQ',
  })
  readonly next?: string;
}

import { Code, Decimal, ListOf, Time } from '@onegate/http';
import { CountsFrom } from '../register/show/entry-fields.ts';
import { GOODS_CLASS_NAMES, type GoodsClass } from './domain/tolerances.ts';

export class TolerancesQuery {
  @Time({
    meaning: 'As they were, or will be, at this instant; absent: now.',
    optional: true,
    example: '2026-11-24T08:00:00+07:00',
  })
  at?: string;
}

export class ToleranceChange {
  @Code({ meaning: 'Class of goods.', of: GOODS_CLASS_NAMES, example: 'FRESH' })
  goods!: GoodsClass;
  @Decimal({
    meaning: 'Per cent of the declared gross weight, at most 50; null: as everywhere, the gate’s own goes.',
    fraction: 2,
    nullable: true,
    example: '2.5',
  })
  percent!: string | null;
}

export class ChangeTolerancesRequest {
  @CountsFrom()
  from?: string;
  @ListOf(() => ToleranceChange, { meaning: 'What changes; all others stay as they are.', min: 1, max: 50 })
  tolerances!: ToleranceChange[];
}

import { Code, Decimal, Flag, ListOf, Text, Time, Whole } from '@onegate/http';
import { GOODS_CLASS_NAMES } from './domain/tolerances.ts';

/** How far the weighed load of a class of goods may differ from the declared one. */
export class ToleranceView {
  @Code({ meaning: 'Class of goods.', of: GOODS_CLASS_NAMES, example: 'FRESH' })
  goods!: string;
  @Text({ meaning: 'The same in words.', max: 200, example: 'Wood, whose moisture differs.' })
  meaning!: string;
  @Text({
    meaning: 'Chapters of the HS in it, by comma; empty: all that are in no other.',
    max: 200,
    min: 0,
    example: '06,07,08',
  })
  chapters!: string;
  @Decimal({ meaning: 'Per cent of the declared gross weight.', fraction: 2, example: '3' })
  percent!: string;
  @Flag({ meaning: 'Whether the gate set it itself.', example: false })
  own!: boolean;
  @Decimal({ meaning: 'Per cent where a gate has none of its own.', fraction: 2, example: '3' })
  standard!: string;
}

/** The tolerances of a gate at one instant. */
export class TolerancesView {
  @Text({ meaning: 'Gate.', max: 8, example: 'LT' })
  gate!: string;
  @Whole({
    meaning:
      'Version that holds then; 0: the gate has none of its own. A weighing keeps the one it was judged by.',
    min: 0,
    max: 1_000_000,
    example: 2,
  })
  version!: number;
  @Whole({
    meaning: 'The newest version there is, one that holds later too; the ETag, for a change.',
    min: 0,
    max: 1_000_000,
    example: 2,
  })
  newestVersion!: number;
  @Time({ meaning: 'Since when that version holds; absent for none.', optional: true })
  from?: string;
  @ListOf(() => ToleranceView, { meaning: 'Every class of goods.', max: 50 })
  items!: ToleranceView[];
}

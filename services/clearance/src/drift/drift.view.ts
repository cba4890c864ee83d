import { Code, Flag, Id, ListOf, Text, Whole } from '@onegate/http';
import { Type } from 'class-transformer';

export class DriftQuery {
  @Type(() => Number)
  @Whole({ meaning: 'How many movements to compare.', min: 1, max: 100, optional: true, example: 100 })
  limit?: number;

  @Text({ meaning: 'Cursor: where the page before ended (`next`).', max: 200, optional: true })
  after?: string;
}

export class DriftView {
  @Id({ meaning: 'Movement.', example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90' })
  readonly movementId!: string;

  @Text({ meaning: 'Reference of the movement.', max: 40, example: 'LT-26-7KQ2M9-X' })
  readonly ref!: string;

  @Code({ meaning: 'Service that owns the fact.', of: ['inspections', 'logistics'], example: 'logistics' })
  readonly service!: string;

  @Text({
    meaning: 'What they disagree on: an inspection by its id, `state` or `stage`.',
    max: 40,
    example: 'stage',
  })
  readonly about!: string;

  @Text({ meaning: 'What the record says; absent: nothing.', max: 40, optional: true, example: 'IN_YARD' })
  readonly record?: string;

  @Text({ meaning: 'What the service says; absent: nothing.', max: 40, optional: true, example: 'ARRIVED' })
  readonly theirs?: string;

  @Flag({
    meaning: 'The record changed less than ten seconds ago: facts may still be on their way.',
    example: false,
  })
  readonly settling!: boolean;
}

export class DriftPage {
  @ListOf(() => DriftView, {
    meaning: 'Every point of disagreement among the movements compared.',
    max: 100_000,
  })
  readonly items!: readonly DriftView[];

  @Whole({ meaning: 'Movements compared.', min: 0, max: 100, example: 100 })
  readonly compared!: number;

  @Text({ meaning: 'Cursor for the next page; absent on the last.', max: 200, optional: true })
  readonly next?: string;
}

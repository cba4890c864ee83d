import { Flag, ListOf, Text, Time, Whole } from '@onegate/http';
import { Type } from 'class-transformer';
import { CountsFrom } from '../register/show/entry-fields.ts';

export class LimitsGateParam {
  @Text({ meaning: 'Gate.', max: 8, example: 'LT' })
  gate!: string;
}

export class LimitsQuery {
  @Time({
    meaning: 'As they were, or will be, at this instant; absent: now.',
    optional: true,
    example: '2026-11-24T08:00:00+07:00',
  })
  at?: string;
}

export class LimitsVersionsQuery {
  @Type(() => Number)
  @Whole({ meaning: 'How many at most.', min: 1, max: 200, optional: true, example: 50 })
  limit?: number;
  @Text({ meaning: 'Cursor: where the page before ended (`next`).', max: 200, optional: true })
  after?: string;
}

export class LimitChange {
  @Text({ meaning: 'What it limits, by the name of the list.', max: 40, example: 'ARRIVED' })
  name!: string;
  @Text({
    meaning: 'ISO 8601 duration, down to seconds; null: as everywhere, the gate’s own goes.',
    max: 30,
    nullable: true,
    example: 'PT20M',
  })
  time!: string | null;
}

export class ChangeLimitsRequest {
  @CountsFrom()
  from?: string;
  @Flag({
    meaning:
      'Whether changes planned for that instant or later give way; without it such a change is refused.',
    optional: true,
    example: false,
  })
  withdrawPlanned?: boolean;
  @ListOf(() => LimitChange, {
    meaning: 'What changes; all other limits stay as they are.',
    min: 1,
    max: 200,
  })
  limits!: LimitChange[];
}

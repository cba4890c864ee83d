import { Text, Time, Whole } from '@onegate/http';
import { Type } from 'class-transformer';

/** What every list of the register can be asked. */
export class RegisterQuery {
  @Text({ meaning: 'Only this gate.', max: 8, optional: true, example: 'LT' })
  gate?: string;
  @Text({ meaning: 'Only this unit; agencies have none.', max: 32, optional: true, example: 'LT-HQ' })
  unit?: string;
  @Time({
    meaning: 'As it was, or will be, at this instant; absent: everything that stands now or is planned.',
    optional: true,
    example: '2026-11-24T08:00:00+07:00',
  })
  at?: string;
  @Type(() => Number)
  @Whole({ meaning: 'How many at most.', min: 1, max: 200, optional: true, example: 50 })
  limit?: number;
  @Text({ meaning: 'Cursor: where the page before ended (`next`).', max: 200, optional: true })
  after?: string;
}

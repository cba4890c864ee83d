import { DIRECTIONS } from '@onegate/codes';
import { Code, Text, Time } from '@onegate/http';

/** What figures are about: one gate, a span of time, perhaps one direction. */
export class PeriodQuery {
  @Text({ meaning: 'Code of the gate.', max: 8, example: 'LT', pattern: /^[A-Z]{2,4}$/ })
  readonly gate!: string;

  @Time({
    meaning: 'Begin of the span, included; RFC 3339 with offset.',
    example: '2026-01-01T00:00:00+07:00',
    optional: true,
  })
  readonly from?: string;

  @Time({
    meaning: 'End of the span, not included; RFC 3339 with offset.',
    example: '2027-01-01T00:00:00+07:00',
    optional: true,
  })
  readonly to?: string;

  @Code({ meaning: 'Only this direction.', of: DIRECTIONS, example: 'EXPORT', optional: true })
  readonly direction?: string;
}

/** As values of a statement: gate, from, to, direction. */
export const valuesOf = (query: PeriodQuery): readonly unknown[] => [
  query.gate,
  query.from ?? '-infinity',
  query.to ?? 'infinity',
  query.direction ?? null,
];

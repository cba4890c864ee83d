import { Time } from '@onegate/http';

export class SlotsQuery {
  @Time({
    meaning: 'First beginning shown; default now.',
    optional: true,
    example: '2026-11-25T00:00:00+07:00',
  })
  from?: string;

  @Time({
    meaning: 'End of what is shown, at most 7 days later; default 24 hours later.',
    optional: true,
    example: '2026-11-26T00:00:00+07:00',
  })
  to?: string;
}

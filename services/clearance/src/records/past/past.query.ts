import { Time } from '@onegate/http';

/** Which past is asked for: two axes, each by itself or both together. */
export class PastQuery {
  @Time({
    meaning:
      'The record as it was known at that instant: only what was recorded by then. Not before its life, not in the future.',
    optional: true,
    example: '2026-11-24T08:00:00+07:00',
  })
  at?: string;
  @Time({
    meaning:
      'The record as it had happened by that instant: only what occurred by then, whenever it was recorded. Not before its life, not in the future.',
    optional: true,
    example: '2026-11-24T08:00:00+07:00',
  })
  happenedBy?: string;
}

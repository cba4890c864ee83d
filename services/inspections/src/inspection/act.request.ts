import { Time } from '@onegate/http';

/** What every act may say. */
export class ActRequest {
  @Time({
    meaning:
      'When it happened, if not now: RFC 3339 with offset, not in the future, not before the step that it follows',
    optional: true,
  })
  occurredAt?: string;
}

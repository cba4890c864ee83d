import { Time } from '@onegate/http';

/** For acts that need nothing but their time. */
export class WhenRequest {
  @Time({ meaning: 'When it happened; default now.', optional: true })
  occurredAt?: string;
}

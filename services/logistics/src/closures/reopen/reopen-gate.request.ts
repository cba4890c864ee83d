import { Time } from '@onegate/http';

export class ReopenGateRequest {
  @Time({ meaning: 'Until when nobody passed; absent: until now.', optional: true })
  to?: string;
}

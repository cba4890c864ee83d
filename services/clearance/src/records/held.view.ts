import { Id, Time } from '@onegate/http';
import { HoldFields } from '../holds/hold-fields.ts';

/** An open hold in its record. */
export class HoldView extends HoldFields {
  @Id({ meaning: 'Open objection of the enterprise.', optional: true })
  objectionId?: string;
  @Time({ meaning: 'When that has to be answered.', optional: true })
  objectionDueAt?: string;
}

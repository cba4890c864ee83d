import { Code, Time } from '@onegate/http';

/** Why the neighbour did not take a truck, or that this gate refused it entry. */
export const TURN_BACK_REASONS = [
  'DOCUMENTS',
  'GOODS_NOT_ADMITTED',
  'QUARANTINE',
  'VEHICLE',
  'CREW',
  'NEIGHBOUR_CLOSED',
  'ENTRY_REFUSED',
  'OTHER',
] as const;

export class ReturnRequest {
  @Code({ meaning: 'Why it turns back.', of: TURN_BACK_REASONS, example: 'DOCUMENTS' })
  reasonCode!: string;

  @Time({ meaning: 'When it came back; default now.', optional: true })
  occurredAt?: string;
}

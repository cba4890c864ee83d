import { Code, Time } from '@onegate/http';

/** Why the neighbour did not take a truck. */
export const TURN_BACK_REASONS = [
  'DOCUMENTS',
  'GOODS_NOT_ADMITTED',
  'QUARANTINE',
  'VEHICLE',
  'CREW',
  'NEIGHBOUR_CLOSED',
  'OTHER',
] as const;

export class ReturnRequest {
  @Code({ meaning: 'Why the neighbour turned the truck back.', of: TURN_BACK_REASONS, example: 'DOCUMENTS' })
  reasonCode!: string;

  @Time({ meaning: 'When it came back; default now.', optional: true })
  occurredAt?: string;
}

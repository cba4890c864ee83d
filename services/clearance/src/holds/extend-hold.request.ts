import { Code, Text, Time } from '@onegate/http';
import { EXTENSION_REASONS } from './legal-bases.ts';

export class ExtendHoldRequest {
  @Time({
    meaning: 'When it is reviewed next; within 30 days from now unless the gate has another limit.',
    example: '2026-12-10T08:00:00+07:00',
  })
  reviewAt!: string;
  @Code({ meaning: 'Why it goes on.', of: EXTENSION_REASONS, example: 'INVESTIGATION_GOES_ON' })
  reasonCode!: string;
  @Text({
    meaning: 'Head or leader of the shift of the same unit who approved it; not the caller.',
    max: 80,
    example: 'customs.head',
  })
  approver!: string;
}

import { Code, Text, Time } from '@onegate/http';
import { HANDOVER_REASONS } from './domain/handover.ts';

export class OfferHandoverRequest {
  @Text({ meaning: 'Unit to which it is offered.', max: 40, example: 'LT-KDYT' })
  toUnit!: string;
  @Text({
    meaning: 'Officer of that unit; absent: whoever of it accepts.',
    max: 80,
    optional: true,
    example: 'health.officer1',
  })
  toOfficer?: string;
  @Code({ meaning: 'Why.', of: HANDOVER_REASONS, example: 'SPECIALIST_NEEDED' })
  reasonCode!: string;
  @Time({
    meaning:
      'When the offer runs out; within 24 hours, default in 30 minutes, unless the gate has other limits.',
    optional: true,
  })
  deadline?: string;
}

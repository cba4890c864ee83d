import { Text, Time } from '@onegate/http';

export class ArrivalRequest {
  @Text({
    meaning: 'Plate read at the barrier; must be the declared one. Marks and case do not matter.',
    max: 32,
    optional: true,
    example: '81C-123.45',
  })
  plate?: string;

  @Time({ meaning: 'When the truck came; default now.', optional: true })
  occurredAt?: string;
}

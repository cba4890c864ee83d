import { ACTING_AGENCIES } from '@onegate/codes';
import { Code, Id, Text, Time } from '@onegate/http';

/** The truck is refused entry. */
export class RefusalView {
  @Id({ meaning: 'Refusal.', example: '019a5b3e-7c90-7d2e-8f3a-4b5c6d7e8f90' })
  refusalId!: string;
  @Id({ meaning: 'Movement.', example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90' })
  movementId!: string;
  @Id({
    meaning: 'Shipment that is refused alone; absent: the truck with all that it carries.',
    optional: true,
    example: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90',
  })
  recordId?: string;
  @Code({ meaning: 'Agency that refused.', of: ACTING_AGENCIES, example: 'PLANT_QUARANTINE' })
  agency!: string;
  @Text({ meaning: 'Why.', max: 40, example: 'PEST_OR_DISEASE' })
  reasonCode!: string;
  @Text({ meaning: 'Law that allows it.', max: 80, example: 'PLANT-QUARANTINE' })
  legalBasis!: string;
  @Time({ meaning: 'When.', example: '2026-11-24T05:00:00.000Z' })
  refusedAt!: string;
}

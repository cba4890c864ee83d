import { Id, ListOf, Text } from '@onegate/http';

export class InspectionStanding {
  @Id({ meaning: 'Movement.', example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90' })
  readonly movementId!: string;

  @Id({ meaning: 'Inspection.', example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f91' })
  readonly inspectionId!: string;

  @Text({ meaning: 'Status of the inspection.', max: 40, example: 'CONCLUDED' })
  readonly status!: string;
}

export class InspectionStandings {
  @ListOf(() => InspectionStanding, { meaning: 'Every inspection of the movements asked for.', max: 10_000 })
  readonly items!: readonly InspectionStanding[];
}

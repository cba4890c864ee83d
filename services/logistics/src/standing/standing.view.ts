import { Id, ListOf, Text } from '@onegate/http';

export class MovementStanding {
  @Id({ meaning: 'Movement.', example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90' })
  readonly movementId!: string;

  @Text({ meaning: 'Where the truck is.', max: 40, example: 'IN_YARD' })
  readonly state!: string;

  @Text({ meaning: 'Stage last heard of.', max: 40, optional: true, example: 'UNDER_INSPECTION' })
  readonly stage?: string;
}

export class MovementStandings {
  @ListOf(() => MovementStanding, { meaning: 'Those of the movements asked for that are known.', max: 100 })
  readonly items!: readonly MovementStanding[];
}

import { Id, Time } from '@onegate/http';

/** The truck may leave. */
export class ExitPermitView {
  @Id({
    meaning: 'The permit; the same for the same movement.',
    example: '019a5b3e-7c60-7d2e-8f3a-4b5c6d7e8f90',
  })
  permitId!: string;
  @Id({ meaning: 'Movement.', example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90' })
  movementId!: string;
  @Time({ meaning: 'When it was given.', example: '2026-11-24T05:00:00.000Z' })
  permittedAt!: string;
}

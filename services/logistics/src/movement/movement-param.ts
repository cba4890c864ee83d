import { Id } from '@onegate/http';

export class MovementParam {
  @Id({ meaning: 'Movement.', example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90' })
  id!: string;
}

import { Id } from '@onegate/http';

export class HoldParam {
  @Id({ meaning: 'Hold.', example: '019a5b3e-7c30-7d2e-8f3a-4b5c6d7e8f90' })
  id!: string;
}

export class ObjectionParam {
  @Id({ meaning: 'Objection.', example: '019a5b3e-7c31-7d2e-8f3a-4b5c6d7e8f90' })
  id!: string;
}

import { Id } from '@onegate/http';

export class EntryIdParam {
  @Id({ meaning: 'Entry of the register.', example: '019a5b3e-7c50-7d2e-8f3a-4b5c6d7e8f90' })
  id!: string;
}

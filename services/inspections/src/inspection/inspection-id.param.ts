import { Id } from '@onegate/http';

/** Address of one inspection. */
export class InspectionIdParam {
  @Id({ meaning: 'The inspection', example: '019ab2c4-8a20-7b11-8d0a-5b1c0d9e4f01' })
  id!: string;
}

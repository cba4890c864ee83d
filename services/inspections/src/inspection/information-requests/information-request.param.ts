import { Id, Whole } from '@onegate/http';
import { Type } from 'class-transformer';

/** Address of one information request of an inspection. */
export class InformationRequestParam {
  @Id({ meaning: 'The inspection', example: '019ab2c4-8a20-7b11-8d0a-5b1c0d9e4f01' })
  id!: string;

  @Type(() => Number)
  @Whole({ meaning: 'Number of the request within the inspection', min: 1, max: 50, example: 1 })
  number!: number;
}

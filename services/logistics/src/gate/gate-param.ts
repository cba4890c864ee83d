import { Text } from '@onegate/http';

export class GateParam {
  @Text({ meaning: 'Gate.', max: 4, min: 2, pattern: /^[A-Z]{2,4}$/, example: 'LT' })
  gate!: string;
}

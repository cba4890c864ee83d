import { Text } from '@onegate/http';

export class LaneParam {
  @Text({ meaning: 'Gate.', max: 4, min: 2, pattern: /^[A-Z]{2,4}$/, example: 'LT' })
  gate!: string;

  @Text({ meaning: 'Exit lane of the gate.', max: 16, example: 'L1' })
  lane!: string;
}

import { DIRECTIONS } from '@onegate/codes';
import { Code, ListOf, Text } from '@onegate/http';

export class LaneView {
  @Text({ meaning: 'Exit lane.', max: 16, example: 'L1' })
  lane!: string;
  @Code({ meaning: 'Which way its trucks go.', of: DIRECTIONS, example: 'EXPORT' })
  direction!: string;
}

export class LanesView {
  @ListOf(() => LaneView, { meaning: 'Exit lanes of the gate.', max: 100 })
  items!: LaneView[];
}

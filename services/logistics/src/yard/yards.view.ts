import { ListOf, Text, Whole } from '@onegate/http';

export class YardView {
  @Text({ meaning: 'Yard.', max: 16, example: 'Y1' })
  yard!: string;
  @Whole({ meaning: 'Places.', min: 1, max: 100_000, example: 200 })
  capacity!: number;
  @Whole({ meaning: 'Places taken.', min: 0, max: 100_000, example: 35 })
  occupied!: number;
}

export class YardsView {
  @ListOf(() => YardView, { meaning: 'Yards of the gate.', max: 100 })
  items!: YardView[];
  @Whole({ meaning: 'Trucks let in that have no place in a yard yet.', min: 0, max: 100_000, example: 2 })
  withoutPlace!: number;
  @Whole({ meaning: 'How many more trucks can be let in.', min: 0, max: 1_000_000, example: 163 })
  free!: number;
}

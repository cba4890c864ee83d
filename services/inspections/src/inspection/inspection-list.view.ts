import { ListOf, Text } from '@onegate/http';
import { InspectionView } from './inspection.view.ts';

/** One page of tasks. */
export class InspectionPage {
  @ListOf(() => InspectionView, { meaning: 'Tasks, most urgent first', max: 200 })
  items!: InspectionView[];

  @Text({ meaning: 'Cursor of the next page; absent on the last', max: 200, optional: true })
  next?: string;
}

/** All tasks of one subject. */
export class InspectionList {
  @ListOf(() => InspectionView, { meaning: 'Tasks, oldest first', max: 1000 })
  items!: InspectionView[];
}

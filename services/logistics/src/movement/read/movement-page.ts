import { ListOf, Text } from '@onegate/http';
import { MovementView } from '../movement-view.ts';

export class MovementPage {
  @ListOf(() => MovementView, { meaning: 'Movements of this page.', max: 200 })
  items!: MovementView[];

  @Text({ meaning: 'Cursor for the next page; absent on the last.', max: 200, optional: true })
  next?: string;
}

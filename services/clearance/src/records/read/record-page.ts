import { ListOf, Text } from '@onegate/http';
import { RecordView } from '../record.view.ts';

export class RecordPage {
  @ListOf(() => RecordView, { meaning: 'Records of this page.', max: 200 })
  items!: RecordView[];

  @Text({ meaning: 'Cursor for the next page; absent on the last.', max: 200, optional: true })
  next?: string;
}

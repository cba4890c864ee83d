import { INSPECTION_KINDS } from '@onegate/codes';
import { Code, ListOf, Nested, Text } from '@onegate/http';
import { TitleView } from '../rules/rules.view.ts';

export class ChecklistItemView {
  @Text({ meaning: 'Code for an information request', max: 80, example: 'CERTIFICATE_OF_ORIGIN' })
  code!: string;

  @Nested(() => TitleView, { meaning: 'What is asked for' })
  title!: TitleView;
}

export class ChecklistView {
  @Code({ meaning: 'Kind of inspection', of: INSPECTION_KINDS, example: 'CUSTOMS_DOCUMENTS' })
  kind!: string;

  @ListOf(() => ChecklistItemView, { meaning: 'What it may ask for', max: 50 })
  items!: ChecklistItemView[];
}

export class CodeView {
  @Text({ meaning: 'Code', max: 40, example: 'WEIGHT_DIFFERS' })
  code!: string;

  @Text({ meaning: 'Meaning', max: 200, example: 'The weight differs from what was declared' })
  title!: string;
}

export class ChecklistCollection {
  @ListOf(() => ChecklistView, { meaning: 'Per kind of inspection', max: 20 })
  items!: ChecklistView[];

  @ListOf(() => CodeView, { meaning: 'Codes of findings', max: 100 })
  findings!: CodeView[];

  @ListOf(() => CodeView, { meaning: 'Codes of measures', max: 100 })
  measures!: CodeView[];
}

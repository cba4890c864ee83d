import { ListOf, Nested, Text, Whole } from '@onegate/http';

export class CodeNames {
  @Text({ max: 300, meaning: 'English.', example: 'Kilogram' })
  en!: string;

  @Text({ max: 300, meaning: 'Vietnamese.', example: 'Kilôgam' })
  vi!: string;
}

export class CodeItemView {
  @Text({ max: 40, meaning: 'The code, exactly as it is to be written.', example: 'KGM' })
  code!: string;

  @Nested(() => CodeNames, { meaning: 'What it is called.' })
  name!: CodeNames;
}

/** Part of a closed list. */
export class CodeListView {
  @Text({ max: 40, meaning: 'Name of the list.', example: 'units' })
  list!: string;

  @Text({ max: 200, meaning: 'Title.', example: 'Units' })
  title!: string;

  @Text({
    max: 200,
    meaning: 'Who keeps the codes, and which edition this is.',
    example: 'UN/ECE Recommendation 20',
  })
  source!: string;

  @Whole({ min: 0, max: 100_000, meaning: 'How many codes match in all.', example: 1 })
  total!: number;

  @ListOf(() => CodeItemView, { max: 1000, meaning: 'Codes that match, those whose code begins so first.' })
  items!: CodeItemView[];
}

export class CodeListHead {
  @Text({ max: 40, meaning: 'Name of the list.', example: 'units' })
  list!: string;

  @Text({ max: 200, meaning: 'Title.', example: 'Units' })
  title!: string;

  @Text({
    max: 200,
    meaning: 'Who keeps the codes, and which edition this is.',
    example: 'UN/ECE Recommendation 20',
  })
  source!: string;

  @Whole({ min: 0, max: 100_000, meaning: 'How many codes it has.', example: 84 })
  total!: number;
}

/** The lists there are. */
export class CodeListDirectory {
  @ListOf(() => CodeListHead, { max: 100, meaning: 'By name.' })
  items!: CodeListHead[];
}

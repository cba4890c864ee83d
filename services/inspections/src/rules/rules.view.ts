import { ACTING_AGENCIES, INSPECTION_KINDS } from '@onegate/codes';
import { Code, Flag, ListOf, Nested, Text, Texts, Whole } from '@onegate/http';

export class TitleView {
  @Text({ meaning: 'In English', max: 200, example: 'Goods of red declarations' })
  en!: string;

  @Text({ meaning: 'In Vietnamese', max: 200, example: 'Kiểm tra thực tế hàng hóa luồng đỏ' })
  vi!: string;
}

class RuleHead {
  @Text({ meaning: 'Stable id', max: 80, example: 'customs.physical' })
  id!: string;

  @Whole({ meaning: 'Raised with every change', min: 1, max: 10_000, example: 1 })
  version!: number;

  @Nested(() => TitleView, { meaning: 'What it asks for' })
  title!: TitleView;

  @Text({
    meaning: 'Legal basis, in Vietnamese',
    max: 300,
    example: 'Luật Hải quan 54/2014/QH13, Điều 23 và Điều 33',
  })
  legalBasis!: string;

  @Text({ meaning: 'Time that the agency has: ISO 8601 duration', max: 20, example: 'PT8H' })
  norm!: string;

  @Code({
    meaning: 'In working time of the unit or around the clock',
    of: ['WORKING', 'CALENDAR'],
    example: 'WORKING',
  })
  normIn!: string;
}

export class RuleView extends RuleHead {
  @Code({ meaning: 'Agency that inspects', of: ACTING_AGENCIES, example: 'CUSTOMS' })
  agency!: string;

  @Code({ meaning: 'What is checked', of: INSPECTION_KINDS, example: 'CUSTOMS_PHYSICAL' })
  kind!: string;

  @Code({ meaning: 'The truck or each shipment', of: ['MOVEMENT', 'SHIPMENT'], example: 'SHIPMENT' })
  subject!: string;

  @Code({ meaning: 'Where it is done', of: ['ARRIVAL', 'YARD'], example: 'YARD' })
  phase!: string;

  @Flag({ meaning: 'Whether release waits for it', example: true })
  blocking!: boolean;
}

export class AmendmentRuleView extends RuleHead {
  @Code({
    meaning: 'What the amendment changes',
    of: ['GOODS', 'VEHICLE', 'CREW', 'CUSTOMS_DECLARATION'],
    example: 'CREW',
  })
  change!: string;
}

export class RuleList {
  @ListOf(() => RuleView, { meaning: 'Rules for trucks and shipments', max: 100 })
  items!: RuleView[];

  @ListOf(() => AmendmentRuleView, { meaning: 'Rules for the approval of amendments', max: 20 })
  amendments!: AmendmentRuleView[];

  @Texts({
    meaning: 'HS prefixes of goods under plant quarantine',
    max: 100,
    maxLength: 6,
    example: ['06', '44'],
  })
  plantQuarantine!: string[];

  @Texts({
    meaning: 'HS prefixes of goods under animal quarantine',
    max: 100,
    maxLength: 6,
    example: ['01', '16'],
  })
  animalQuarantine!: string[];
}

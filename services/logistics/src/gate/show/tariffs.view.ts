import { DIRECTIONS } from '@onegate/codes';
import { Code, Decimal, Flag, ListOf, Nested, Text } from '@onegate/http';
import { MoneyView } from '../../movement/movement-view.ts';

export class NamesView {
  @Text({ meaning: 'In Vietnamese.', max: 500, example: 'Phí sử dụng công trình hạ tầng cửa khẩu' })
  vi!: string;
  @Text({ meaning: 'In English.', max: 500, example: "Use of the gate's infrastructure" })
  en!: string;
}

export class ConditionsView {
  @Code({ meaning: 'Only this direction.', of: DIRECTIONS, optional: true, example: 'EXPORT' })
  direction?: string;
  @Flag({ meaning: 'Only loaded trucks, or only empty ones.', optional: true, example: true })
  loaded?: boolean;
  @Decimal({
    meaning: 'Only trucks of at least this gross weight, kilograms.',
    optional: true,
    example: '30000',
  })
  minWeightKg?: string;
}

export class TariffView {
  @Text({ meaning: 'Code.', max: 32, example: 'INFRA-EXPORT' })
  code!: string;
  @Nested(() => NamesView, { meaning: 'What it is for.' })
  name!: NamesView;
  @Nested(() => MoneyView, { meaning: 'Fixed sum per truck.' })
  amount!: MoneyView;
  @Nested(() => ConditionsView, { meaning: 'To which trucks it applies: all conditions must hold.' })
  applies!: ConditionsView;
  @Text({
    meaning: 'The act or resolution that it rests on.',
    max: 500,
    example: 'Resolution of the provincial council',
  })
  legalBasis!: string;
}

export class TariffsView {
  @ListOf(() => TariffView, { meaning: 'Tariffs of the gate.', max: 1000 })
  items!: TariffView[];
}

import { Flag, ListOf, Text } from '@onegate/http';
import { WarningView } from '../show/warning.view.ts';

/** Something that makes the declaration impossible. */
export class FaultView {
  @Text({ max: 64, meaning: 'Stable code.', example: 'validation.hs-code' })
  code!: string;

  @Text({ max: 200, meaning: 'JSON Pointer into the body.', example: '/shipments/0/goods/0/hsCode' })
  field!: string;

  @Text({ max: 4000, meaning: 'For people.', example: 'hsCode must be an HS code of 6 or 8 digits' })
  message!: string;
}

/** What a submission of this body would meet. */
export class ValidationView {
  @Flag({ meaning: 'True when there is no fault.', example: false })
  valid!: boolean;

  @Flag({ meaning: 'True when an officer would look at it before it is accepted.', example: false })
  review!: boolean;

  @ListOf(() => FaultView, { max: 10_000, meaning: 'Every fault.' })
  faults!: FaultView[];

  @ListOf(() => WarningView, { max: 10_000, meaning: 'What is odd but possible.' })
  warnings!: WarningView[];
}

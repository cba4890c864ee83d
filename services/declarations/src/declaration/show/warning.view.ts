import { Code, Text } from '@onegate/http';

/** Something odd that may nevertheless be right. */
export class WarningView {
  @Text({ max: 64, meaning: 'Stable code.', example: 'container.check-digit' })
  code!: string;

  @Code({
    of: ['WARNING', 'REVIEW'],
    meaning: 'REVIEW: an officer of the management board looks before the declaration is accepted.',
    example: 'REVIEW',
  })
  class!: string;

  @Text({ max: 200, meaning: 'JSON Pointer into the declaration.', example: '/vehicle/containers/0' })
  field!: string;

  @Text({
    max: 200,
    meaning: 'For people.',
    example: 'The check digit of the container number does not fit.',
  })
  message!: string;
}

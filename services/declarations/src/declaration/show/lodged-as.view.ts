import { Code, Id, Text } from '@onegate/http';

/** In what way somebody else lodged it in the enterprise's name. */
export class LodgedAsView {
  @Code({
    of: ['MANDATE', 'COUNTER'],
    meaning: 'By a mandate of the enterprise, or at the counter of the board from a signed paper.',
    example: 'MANDATE',
  })
  kind!: string;

  @Text({
    max: 38,
    optional: true,
    meaning: 'MANDATE: the enterprise that lodged it.',
    example: '5900234560',
  })
  agent?: string;

  @Id({ optional: true, meaning: 'MANDATE: which.', example: '019ae0f0-5b7c-7c6e-8d3a-0f1e2d3c4b60' })
  mandateId?: string;

  @Text({ max: 32, optional: true, meaning: 'COUNTER: unit of the board.', example: 'LT-BQL' })
  unit?: string;

  @Text({
    max: 80,
    optional: true,
    meaning: 'COUNTER: reference of what the enterprise signed.',
    example: 'PT-2026-0117',
  })
  paper?: string;
}

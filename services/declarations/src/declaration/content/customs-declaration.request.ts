import { CHANNELS, type Channel, parseCustomsDeclarationNumber, TYPE_CODES } from '@onegate/codes';
import { Checked, Code, Text } from '@onegate/http';

/** A customs declaration that VNACCS has registered. */
export class CustomsDeclarationRequest {
  @Checked({
    code: 'customs-number',
    max: 12,
    check: (text) => parseCustomsDeclarationNumber(text).ok,
    should: 'must have 11 digits, or 12 of which the last counts amendments',
    meaning:
      'VNACCS number: 11 significant digits, a 12th counts amendments. Exports begin with 30, imports with 10.',
    example: '301234567820',
    unique: 'customs-number',
  })
  number!: string;

  @Code({
    of: TYPE_CODES.map(({ code }) => code),
    meaning: 'VNACCS type of the customs declaration; it must fit the direction.',
    example: 'B11',
  })
  typeCode!: string;

  @Text({
    min: 4,
    max: 6,
    pattern: /^[0-9A-Z]+$/,
    meaning: 'VNACCS code of the customs office where it is registered.',
    example: '38B1',
  })
  officeCode!: string;

  @Code({
    of: CHANNELS,
    meaning: 'Channel that VNACCS gave it, as the enterprise knows it.',
    example: 'YELLOW',
  })
  channel!: Channel;
}

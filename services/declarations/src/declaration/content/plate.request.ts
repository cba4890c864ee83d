import { COUNTRIES } from '@onegate/codes';
import { Code, Text } from '@onegate/http';

/** A plate as it is read on the vehicle. */
export class PlateRequest {
  @Code({
    of: COUNTRIES.map(({ code }) => code),
    meaning: 'Country where the vehicle is registered (ISO 3166-1 alpha-2).',
    example: 'VN',
  })
  country!: string;

  @Text({
    max: 40,
    optional: true,
    meaning: 'Province written on the plate; a Cambodian plate is unique only with it.',
    example: 'Gia Lai',
  })
  province?: string;

  @Text({
    max: 15,
    pattern: /[\p{L}\p{N}]/u,
    meaning: 'What stands on the plate; blanks, dots and dashes do not count.',
    example: '81C-123.45',
    unique: 'plate',
  })
  text!: string;
}

import { Code, Flag, Text } from '@onegate/http';
import { CREW_ROLES, DOCUMENT_KINDS } from '../domain/content.ts';

/** One person on the truck; what identifies the person is shown only to whoever needs it. */
export class CrewMemberView {
  @Code({ of: CREW_ROLES, meaning: 'What the person does on the truck.', example: 'DRIVER' })
  role!: string;

  @Text({ max: 2, meaning: 'Nationality (ISO 3166-1 alpha-2).', example: 'VN' })
  nationality!: string;

  @Code({ of: DOCUMENT_KINDS, meaning: 'Kind of document.', example: 'PASSPORT' })
  documentKind!: string;

  @Flag({ meaning: 'True where name, number and phone are kept back.', example: true })
  masked!: boolean;

  @Text({
    max: 120,
    optional: true,
    personal: true,
    meaning: 'Full name. Personal data.',
    example: 'Driver One',
  })
  name?: string;

  @Text({
    max: 24,
    optional: true,
    personal: true,
    meaning: 'Document number. Personal data.',
    example: 'X0000001',
  })
  documentNumber?: string;

  @Text({
    max: 20,
    optional: true,
    personal: true,
    meaning: 'Phone. Personal data.',
    example: '+84 900 000 000',
  })
  phone?: string;
}

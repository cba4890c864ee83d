import { COUNTRIES } from '@onegate/codes';
import { Code, Text } from '@onegate/http';
import { CREW_ROLES, DOCUMENT_KINDS, type CrewMember } from '../domain/content.ts';

/** One person on the truck. Shown only to the enterprise itself and to the border guard. */
export class CrewMemberRequest {
  @Code({
    of: CREW_ROLES,
    meaning: 'What the person does on the truck; one of the crew drives.',
    example: 'DRIVER',
  })
  role!: CrewMember['role'];

  @Text({
    max: 120,
    personal: true,
    meaning: 'Full name as in the document. Personal data.',
    example: 'Driver One',
  })
  name!: string;

  @Code({
    of: DOCUMENT_KINDS,
    meaning: 'Kind of the document that is shown at the border.',
    example: 'PASSPORT',
  })
  documentKind!: CrewMember['documentKind'];

  @Text({
    max: 24,
    pattern: /^[0-9A-Za-z-]+$/,
    personal: true,
    meaning: 'Number of that document: letters, digits, dashes. Personal data.',
    example: 'X0000001',
  })
  documentNumber!: string;

  @Code({
    of: COUNTRIES.map(({ code }) => code),
    meaning: 'Nationality (ISO 3166-1 alpha-2).',
    example: 'VN',
  })
  nationality!: string;

  @Text({
    max: 20,
    pattern: /^\+?[0-9][0-9 -]{4,}$/,
    personal: true,
    optional: true,
    meaning: 'Phone on which the call to the barrier reaches the crew. Personal data.',
    example: '+84 900 000 000',
  })
  phone?: string;
}

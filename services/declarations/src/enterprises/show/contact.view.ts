import { Code, Text } from '@onegate/http';
import { CONTACT_ROLES } from '../domain/enterprise.ts';

/** Who is asked for at the enterprise: shown to the enterprise itself and to the board. */
export class ContactView {
  @Code({ of: CONTACT_ROLES, meaning: 'For what.', example: 'DISPATCH' })
  role!: (typeof CONTACT_ROLES)[number];

  @Text({ max: 100, personal: true, meaning: 'Name of the person or desk.', example: 'Phòng điều xe' })
  name!: string;

  @Text({
    max: 20,
    pattern: /^\+?[\d .-]{6,20}$/,
    personal: true,
    optional: true,
    meaning: 'Phone number, international form preferred.',
    example: '+84 269 3000 000',
  })
  phone?: string;

  @Text({
    max: 100,
    pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
    personal: true,
    optional: true,
    meaning: 'Address of e-mail.',
    example: 'dispatch@example.com',
  })
  email?: string;
}

import { Id } from '@onegate/http';

/** Address of one declaration. */
export class DeclarationIdParam {
  @Id({ meaning: 'The declaration.', example: '019ae0f0-5b7c-7c6e-8d3a-0f1e2d3c4b5b' })
  id!: string;
}

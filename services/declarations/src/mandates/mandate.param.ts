import { Id } from '@onegate/http';
import { EnterpriseKeyParam } from '../enterprises/enterprise-key.param.ts';

/** Address of one mandate, under its principal or its agent. */
export class MandateParam extends EnterpriseKeyParam {
  @Id({ meaning: 'The mandate.', example: '019ae0f0-5b7c-7c6e-8d3a-0f1e2d3c4b60' })
  mandateId!: string;
}

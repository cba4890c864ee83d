import { Code, Text } from '@onegate/http';
import { FINDING_CODES } from '../../code-lists/findings.ts';
import { ActRequest } from '../act.request.ts';

export class FindingRequest extends ActRequest {
  @Code({ meaning: 'What was found (see /v1/checklists)', of: FINDING_CODES, example: 'WEIGHT_DIFFERS' })
  code!: string;

  @Text({
    meaning: 'Note for the agency itself; name no persons',
    max: 2000,
    optional: true,
    personal: true,
    example: 'Two pallets of ten weighed',
  })
  note?: string;
}

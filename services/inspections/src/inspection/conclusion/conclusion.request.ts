import { INSPECTION_RESULTS, type InspectionResult } from '@onegate/codes';
import { Code, Text, Texts } from '@onegate/http';
import { FINDING_CODES, MEASURE_CODES } from '../../code-lists/findings.ts';
import { ActRequest } from '../act.request.ts';

export class ConclusionRequest extends ActRequest {
  @Code({ meaning: 'What came out of the inspection', of: INSPECTION_RESULTS, example: 'PASSED' })
  result!: InspectionResult;

  @Texts({
    meaning:
      'Findings on which the result rests, beside those recorded before; FAILED needs at least one of either',
    max: 20,
    maxLength: 40,
    of: FINDING_CODES,
    optional: true,
    example: ['AS_DECLARED'],
  })
  findingCodes?: string[];

  @Texts({
    meaning: 'Measures ordered with the result',
    max: 10,
    maxLength: 40,
    of: MEASURE_CODES,
    optional: true,
    example: [],
  })
  measures?: string[];

  @Text({
    meaning: 'Note for the agency itself; name no persons',
    max: 2000,
    optional: true,
    personal: true,
    example: 'Nothing to remark',
  })
  note?: string;
}

import { Code, Text } from '@onegate/http';
import { CHECKLIST_CODES } from '../../checklists/domain/checklists.ts';
import { ActRequest } from '../act.request.ts';

export class InformationRequestRequest extends ActRequest {
  @Code({
    meaning:
      'What is asked for, from the published checklist of this kind of inspection (see /v1/checklists)',
    of: CHECKLIST_CODES,
    example: 'PHYTOSANITARY_CERTIFICATE',
  })
  checklistItem!: string;

  @Text({
    meaning: 'Explanation for the enterprise',
    max: 2000,
    optional: true,
    personal: true,
    example: 'Please show the original',
  })
  text?: string;
}

export class AnswerRequest extends ActRequest {
  @Text({
    meaning: 'Answer of the enterprise',
    max: 2000,
    personal: true,
    example: 'The original is with the driver',
  })
  text!: string;
}

import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Answer, Command, created, Operation, TheCommand } from '@onegate/http';
import { InspectionDesk } from '../inspection-desk.ts';
import { InspectionIdParam } from '../inspection-id.param.ts';
import { openRequestOf } from '../domain/inspection.ts';
import { InspectionView } from '../inspection.view.ts';
import { occurrence } from '../domain/occurrence.ts';
import { officerOf } from '../officer-of.ts';
import { answerRequest } from '../domain/answer-request.ts';
import { InformationRequestParam } from './information-request.param.ts';
import { AnswerRequest, InformationRequestRequest } from './information-request.request.ts';
import { requestInformation } from '../domain/request-information.ts';

@Controller('v1/inspections/:id/information-requests')
export class InformationRequestsController {
  constructor(private readonly desk: InspectionDesk) {}

  @Post()
  @Operation('inspections.information-requests.ask', {
    kind: 'CREATE',
    summary: 'Ask the enterprise for something on the published checklist',
    description: 'The clock of the agency stands still until the enterprise answers. One request at a time.',
    answer: InspectionView,
    problems: [
      'inspections.inspection.occurred-in-future',
      'inspections.inspection.occurred-too-long-ago',
      'inspections.inspection.not-found',
      'inspections.claim.not-holder',
      'inspections.inspection.wrong-state',
      'inspections.information-request.not-on-checklist',
      'inspections.information-request.too-many',
      'auth.not-yours',
    ],
  })
  ask(
    @Param() { id }: InspectionIdParam,
    @Body() body: InformationRequestRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<InspectionView>> {
    const officer = officerOf(command.caller);
    return this.desk.act(command, id, {
      decide: (inspection, now) =>
        requestInformation(inspection, officer, body, occurrence(body.occurredAt, now, inspection.startedAt)),
      answer: created,
    });
  }

  @Post(':number/answer')
  @Operation('inspections.information-requests.answer', {
    kind: 'ACTION',
    audience: 'enterprise',
    summary: 'Answer what an agency has asked for',
    description: 'By the enterprise concerned. The clock of the agency goes on from here.',
    answer: InspectionView,
    problems: [
      'inspections.inspection.occurred-in-future',
      'inspections.inspection.occurred-too-long-ago',
      'inspections.inspection.not-found',
      'inspections.information-request.not-found',
      'inspections.information-request.answered',
      'inspections.inspection.wrong-state',
      'auth.not-yours',
    ],
  })
  answer(
    @Param() { id, number }: InformationRequestParam,
    @Body() body: AnswerRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<InspectionView>> {
    return this.desk.act(command, id, {
      decide: (inspection, now) => {
        const asked = openRequestOf(inspection);
        const at = occurrence(body.occurredAt, now, asked ? new Date(asked.askedAt) : null);
        return answerRequest(inspection, number, body.text, at);
      },
    });
  }
}

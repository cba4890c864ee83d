import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Answer, Command, created, Operation, TheCommand } from '@onegate/http';
import { InspectionDesk } from '../inspection-desk.ts';
import { InspectionIdParam } from '../inspection-id.param.ts';
import { InspectionView } from '../inspection.view.ts';
import { occurrence } from '../domain/occurrence.ts';
import { officerOf } from '../officer-of.ts';
import { FindingRequest } from './finding.request.ts';
import { recordFinding } from '../domain/record-finding.ts';

@Controller('v1/inspections')
export class FindingsController {
  constructor(private readonly desk: InspectionDesk) {}

  @Post(':id/findings')
  @Operation('inspections.findings.record', {
    kind: 'CREATE',
    summary: 'Record what was found',
    description: 'While the inspection is STARTED, by the officer who claimed it; at most 100 findings.',
    answer: InspectionView,
    problems: [
      'inspections.inspection.occurred-in-future',
      'inspections.inspection.occurred-too-long-ago',
      'inspections.inspection.not-found',
      'inspections.claim.not-holder',
      'inspections.inspection.wrong-state',
      'inspections.finding.too-many',
      'inspections.inspection.occurred-before-step',
      'auth.not-yours',
    ],
  })
  record(
    @Param() { id }: InspectionIdParam,
    @Body() body: FindingRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<InspectionView>> {
    const officer = officerOf(command.caller);
    return this.desk.act(command, id, {
      decide: (inspection, now) =>
        recordFinding(inspection, officer, body, occurrence(body.occurredAt, now, inspection.startedAt)),
      answer: created,
    });
  }
}

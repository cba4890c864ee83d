import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Answer, Command, Operation, TheCommand } from '@onegate/http';
import { ActRequest } from '../act.request.ts';
import { InspectionDesk } from '../inspection-desk.ts';
import { InspectionIdParam } from '../inspection-id.param.ts';
import { InspectionView } from '../inspection.view.ts';
import { occurrence } from '../domain/occurrence.ts';
import { officerOf } from '../officer-of.ts';
import { start } from '../domain/start.ts';

@Controller('v1/inspections')
export class StartController {
  constructor(private readonly desk: InspectionDesk) {}

  @Post(':id/start')
  @Operation('inspections.start', {
    kind: 'ACTION',
    summary: 'Begin a claimed inspection',
    description: 'Only the officer who claimed it. Findings and information requests are possible from here.',
    answer: InspectionView,
    problems: [
      'inspections.inspection.occurred-in-future',
      'inspections.inspection.occurred-too-long-ago',
      'inspections.inspection.not-found',
      'inspections.claim.not-holder',
      'inspections.inspection.wrong-state',
      'inspections.inspection.occurred-before-step',
      'auth.not-yours',
    ],
  })
  start(
    @Param() { id }: InspectionIdParam,
    @Body() body: ActRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<InspectionView>> {
    const officer = officerOf(command.caller);
    return this.desk.act(command, id, {
      decide: (inspection, now) =>
        start(inspection, officer, occurrence(body.occurredAt, now, inspection.claimedAt)),
    });
  }
}

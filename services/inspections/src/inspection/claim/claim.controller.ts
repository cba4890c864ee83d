import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Answer, Command, Operation, TheCommand } from '@onegate/http';
import { ActRequest } from '../act.request.ts';
import { InspectionDesk } from '../inspection-desk.ts';
import { InspectionIdParam } from '../inspection-id.param.ts';
import { InspectionView } from '../inspection.view.ts';
import { occurrence } from '../domain/occurrence.ts';
import { officerOf } from '../officer-of.ts';
import { claim } from '../domain/claim.ts';

@Controller('v1/inspections')
export class ClaimController {
  constructor(private readonly desk: InspectionDesk) {}

  @Post(':id/claim')
  @Operation('inspections.claim', {
    kind: 'ACTION',
    summary: 'Claim an inspection of your agency',
    description:
      'From now you and your unit answer for it. Only a task that is READY can be claimed; of two officers who claim at the same moment one gets `inspections.claim.taken`.',
    answer: InspectionView,
    problems: [
      'inspections.inspection.occurred-in-future',
      'inspections.inspection.occurred-too-long-ago',
      'inspections.inspection.not-found',
      'inspections.claim.taken',
      'inspections.inspection.wrong-state',
      'auth.not-yours',
    ],
  })
  claim(
    @Param() { id }: InspectionIdParam,
    @Body() body: ActRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<InspectionView>> {
    const officer = officerOf(command.caller);
    return this.desk.act(command, id, {
      decide: (inspection, now) => claim(inspection, officer, occurrence(body.occurredAt, now)),
    });
  }
}

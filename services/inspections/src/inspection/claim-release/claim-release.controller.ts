import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Answer, Command, Operation, TheCommand } from '@onegate/http';
import { InspectionDesk } from '../inspection-desk.ts';
import { InspectionIdParam } from '../inspection-id.param.ts';
import { InspectionView } from '../inspection.view.ts';
import { occurrence } from '../domain/occurrence.ts';
import { officerOf } from '../officer-of.ts';
import { ClaimReleaseRequest } from './claim-release.request.ts';
import { releaseClaim } from '../domain/release-claim.ts';

@Controller('v1/inspections')
export class ClaimReleaseController {
  constructor(private readonly desk: InspectionDesk) {}

  @Post(':id/claim-release')
  @Operation('inspections.claim-release', {
    kind: 'ACTION',
    summary: 'Give a claimed inspection back to the list of the unit',
    description:
      'By the officer who claimed it, or by a shift leader or head of the same unit. Findings recorded so far stay.',
    answer: InspectionView,
    problems: [
      'inspections.inspection.occurred-in-future',
      'inspections.inspection.occurred-too-long-ago',
      'inspections.inspection.not-found',
      'inspections.claim.not-holder',
      'inspections.inspection.wrong-state',
      'auth.not-yours',
    ],
  })
  release(
    @Param() { id }: InspectionIdParam,
    @Body() body: ClaimReleaseRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<InspectionView>> {
    const officer = officerOf(command.caller);
    return this.desk.act(command, id, {
      decide: (inspection, now) =>
        releaseClaim(
          inspection,
          officer,
          body.reasonCode,
          occurrence(body.occurredAt, now, inspection.claimedAt),
        ),
    });
  }
}

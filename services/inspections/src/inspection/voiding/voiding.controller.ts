import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Answer, Command, Operation, TheCommand } from '@onegate/http';
import { InspectionDesk } from '../inspection-desk.ts';
import { InspectionIdParam } from '../inspection-id.param.ts';
import { InspectionView } from '../inspection.view.ts';
import { occurrence } from '../domain/occurrence.ts';
import { QuarantineGate } from '../quarantine-gate.ts';
import { voidByOfficer } from '../domain/void-inspection.ts';
import { VoidingRequest } from './voiding.request.ts';

@Controller('v1/inspections')
export class VoidingController {
  constructor(
    private readonly desk: InspectionDesk,
    private readonly quarantine: QuarantineGate,
  ) {}

  @Post(':id/voiding')
  @Operation('inspections.void', {
    kind: 'ACTION',
    summary: 'End an open inspection without a result',
    description: 'By a shift leader or head of the agency. Release no longer waits for it.',
    answer: InspectionView,
    problems: [
      'inspections.inspection.occurred-in-future',
      'inspections.inspection.occurred-too-long-ago',
      'inspections.inspection.not-found',
      'inspections.inspection.wrong-state',
      'inspections.voiding.approval',
      'auth.not-yours',
    ],
  })
  void(
    @Param() { id }: InspectionIdParam,
    @Body() body: VoidingRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<InspectionView>> {
    return this.desk.act(command, id, {
      decide: (inspection, now) =>
        voidByOfficer(inspection, body.reasonCode, occurrence(body.occurredAt, now, inspection.startedAt)),
      then: (tx, next, at) => this.quarantine.openAfter(tx, next, at),
    });
  }
}

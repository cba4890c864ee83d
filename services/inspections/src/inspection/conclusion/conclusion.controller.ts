import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Answer, Command, Operation, TheCommand } from '@onegate/http';
import { QuarantineGate } from '../quarantine-gate.ts';
import { InspectionDesk } from '../inspection-desk.ts';
import { InspectionIdParam } from '../inspection-id.param.ts';
import { InspectionView } from '../inspection.view.ts';
import { occurrence } from '../domain/occurrence.ts';
import { officerOf } from '../officer-of.ts';
import { conclude } from '../domain/conclude.ts';
import { ConclusionRequest } from './conclusion.request.ts';

@Controller('v1/inspections')
export class ConclusionController {
  constructor(
    private readonly desk: InspectionDesk,
    private readonly quarantine: QuarantineGate,
  ) {}

  @Post(':id/conclusion')
  @Operation('inspections.conclude', {
    kind: 'ACTION',
    summary: 'Conclude a started inspection',
    description:
      'By the officer who claimed it. A subject is released the instant that all its blocking inspections have passed and nothing else holds it; FAILED keeps it until it is inspected again.',
    answer: InspectionView,
    problems: [
      'inspections.inspection.occurred-in-future',
      'inspections.inspection.occurred-too-long-ago',
      'inspections.inspection.not-found',
      'inspections.claim.not-holder',
      'inspections.inspection.wrong-state',
      'inspections.conclusion.finding-needed',
      'inspections.inspection.occurred-before-step',
      'auth.not-yours',
    ],
  })
  conclude(
    @Param() { id }: InspectionIdParam,
    @Body() body: ConclusionRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<InspectionView>> {
    const officer = officerOf(command.caller);
    const { result, findingCodes = [], measures = [], note } = body;
    const conclusion = { result, findingCodes, measures, ...(note !== undefined && { note }) };
    return this.desk.act(command, id, {
      decide: (inspection, now) =>
        conclude(inspection, officer, conclusion, occurrence(body.occurredAt, now, inspection.startedAt)),
      then: (tx, next, at) => this.quarantine.openAfter(tx, next, at),
    });
  }
}

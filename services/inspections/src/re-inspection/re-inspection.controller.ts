import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Answer, Command, Operation, TheCommand } from '@onegate/http';
import { InspectionView } from '../inspection/inspection.view.ts';
import { SubjectParam } from '../inspection/reading/subject-inspections.controller.ts';
import { ReInspectionHandler } from './re-inspection.handler.ts';
import { ReInspectionRequest } from './re-inspection.request.ts';

const OPTIONS = {
  kind: 'CREATE',
  description:
    'By a shift leader or head of the agency who did not conclude it, on new grounds. The new inspection is blocking and linked to the old, whose result no longer counts.',
  answer: InspectionView,
  problems: [
    'inspections.inspection.not-found',
    'inspections.re-inspection.other-subject',
    'inspections.re-inspection.not-concluded',
    'inspections.re-inspection.superseded',
    'inspections.re-inspection.own-act',
    'inspections.movement.closed',
    'auth.not-yours',
  ],
} as const;

@Controller('v1')
export class ReInspectionController {
  constructor(private readonly handler: ReInspectionHandler) {}

  @Post('shipments/:id/re-inspections')
  @Operation('inspections.re-inspect', { ...OPTIONS, summary: 'Inspect a shipment again' })
  ofShipment(
    @Param() { id }: SubjectParam,
    @Body() body: ReInspectionRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<InspectionView>> {
    return this.handler.handle(command, id, body);
  }

  @Post('movements/:id/re-inspections')
  @Operation('inspections.re-inspect-movement', { ...OPTIONS, summary: 'Inspect a truck again' })
  ofMovement(
    @Param() { id }: SubjectParam,
    @Body() body: ReInspectionRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<InspectionView>> {
    return this.handler.handle(command, id, body);
  }
}

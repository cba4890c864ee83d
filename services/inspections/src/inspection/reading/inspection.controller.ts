import { Controller, Get, Param } from '@nestjs/common';
import { type Answer, Command, ok, Operation, TheCommand } from '@onegate/http';
import { InspectionIdParam } from '../inspection-id.param.ts';
import { InspectionRepository } from '../inspection.repository.ts';
import { InspectionView } from '../inspection.view.ts';
import { showInspection } from '../show-inspection.ts';

@Controller('v1/inspections')
export class InspectionController {
  constructor(private readonly inspections: InspectionRepository) {}

  @Get(':id')
  @Operation('inspections.read', {
    kind: 'READ',
    summary: 'One inspection',
    description: 'For officers of the gate and the enterprises concerned. The ETag is the version to act on.',
    answer: InspectionView,
    problems: ['inspections.inspection.not-found', 'auth.not-yours'],
  })
  async read(
    @Param() { id }: InspectionIdParam,
    @TheCommand() command: Command,
  ): Promise<Answer<InspectionView>> {
    const inspection = await this.inspections.get(id);
    command.authorize(inspection);
    return ok(showInspection(inspection, command.caller), { version: inspection.version });
  }
}

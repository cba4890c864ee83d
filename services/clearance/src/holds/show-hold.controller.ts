import { Controller, Get, Param } from '@nestjs/common';
import { type Command, Operation, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { getRecord } from '../records/record.repository.ts';
import { readResource } from '../records/resource.ts';
import { HoldParam } from './hold-param.ts';
import { getHold, holdView } from './hold.repository.ts';
import { HoldChangeView } from './hold.view.ts';

@Controller('v1/holds')
export class ShowHoldController {
  constructor(private readonly database: Database) {}

  @Get(':id')
  @Operation('holds.show', {
    kind: 'READ',
    summary: 'One hold: since when, by which law, until which review, and what was objected',
    description:
      'Whoever may read the record may read its holds; the enterprise sees the grounds from its notice on. Of a sealed hold everyone sees that it holds, and whose duty desk to turn to.',
    answer: HoldChangeView,
    problems: ['clearance.hold.not-found', 'auth.not-yours'],
  })
  async show(@Param() { id }: HoldParam, @TheCommand() command: Command): Promise<HoldChangeView> {
    const placed = await getHold(this.database, id);
    const { file, recordId } = await getRecord(this.database, placed.recordId);
    command.authorize(readResource(file, recordId));
    return holdView(placed, command.caller);
  }
}

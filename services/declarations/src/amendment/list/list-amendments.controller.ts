import { Controller, Get, Param } from '@nestjs/common';
import { type Command, Operation, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { DeclarationIdParam } from '../../declaration/declaration-id.param.ts';
import { readVisible } from '../../declaration/read/read-visible.ts';
import { amendmentsOf } from '../amendment.repository.ts';
import { AmendmentList, showAmendment } from '../show/amendment.view.ts';

@Controller('v1/declarations')
export class ListAmendmentsController {
  constructor(private readonly database: Database) {}

  @Get(':id/amendments')
  @Operation('declarations.amendments', {
    kind: 'READ',
    summary: 'List the amendments of a declaration',
    answer: AmendmentList,
    problems: ['declarations.declaration.not-found', 'auth.not-yours'],
  })
  async list(@Param() { id }: DeclarationIdParam, @TheCommand() command: Command): Promise<AmendmentList> {
    await readVisible(this.database, command, id);
    return { items: (await amendmentsOf(this.database, id)).map(showAmendment) };
  }
}

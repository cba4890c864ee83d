import { Controller, Get, Param } from '@nestjs/common';
import { type Command, Operation, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { DeclarationIdParam } from '../../declaration/declaration-id.param.ts';
import { readVisible } from '../../declaration/read/read-visible.ts';
import { latestCancellation } from '../cancellation.repository.ts';
import { CancellationView, showCancellation } from '../cancellation.view.ts';

@Controller('v1/declarations')
export class ReadCancellationController {
  constructor(private readonly database: Database) {}

  @Get(':id/cancellation')
  @Operation('declarations.cancellation', {
    kind: 'READ',
    summary: 'Read the last wish to cancel a declaration',
    answer: CancellationView,
    problems: ['declarations.declaration.not-found', 'declarations.cancellation.not-found', 'auth.not-yours'],
  })
  async read(@Param() { id }: DeclarationIdParam, @TheCommand() command: Command): Promise<CancellationView> {
    await readVisible(this.database, command, id);
    const found = await latestCancellation(this.database, id);
    if (!found) throw new Refusal('declarations.cancellation.not-found');
    return showCancellation(found);
  }
}

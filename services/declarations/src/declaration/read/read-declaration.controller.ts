import { Controller, Get, Param } from '@nestjs/common';
import { type Answer, type Command, ok, Operation, TheCommand } from '@onegate/http';
import { Clock, Database } from '@onegate/persistence';
import { DeclarationIdParam } from '../declaration-id.param.ts';
import { DeclarationView } from '../show/declaration.view.ts';
import { seesCrew, viewOf } from '../show/show-declaration.ts';
import { keepCrewReading } from './crew-reading.repository.ts';
import { readVisible } from './read-visible.ts';

@Controller('v1/declarations')
export class ReadDeclarationController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get(':id')
  @Operation('declarations.read', {
    kind: 'READ',
    summary: 'Read a declaration',
    description:
      'Enterprises read what they declared or drive; officers read what was submitted at their gate. Names, document numbers and phones of the crew are shown to the enterprises of the truck and to the border guard only, and it is kept which officer saw them.',
    answer: DeclarationView,
    problems: ['declarations.declaration.not-found', 'auth.not-yours'],
  })
  async read(
    @Param() { id }: DeclarationIdParam,
    @TheCommand() command: Command,
  ): Promise<Answer<DeclarationView>> {
    const declaration = await readVisible(this.database, command, id);
    const { caller } = command;
    if (caller.agency !== undefined && seesCrew(declaration, caller))
      await keepCrewReading(this.database, id, { id: caller.id, agency: caller.agency }, this.clock.now());
    return ok(viewOf(declaration, caller), { version: declaration.version });
  }
}

import { Controller, Get, Param } from '@nestjs/common';
import { type Answer, type Command, ok, Operation, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { DeclarationIdParam } from '../declaration-id.param.ts';
import { DeclarationView } from '../show/declaration.view.ts';
import { viewOf } from '../show/show-declaration.ts';
import { readVisible } from './read-visible.ts';

@Controller('v1/declarations')
export class ReadDeclarationController {
  constructor(private readonly database: Database) {}

  @Get(':id')
  @Operation('declarations.read', {
    kind: 'READ',
    summary: 'Read a declaration',
    description:
      'Enterprises read what they declared or drive; officers read what was submitted at their gate. Names, document numbers and phones of the crew are shown to the enterprises of the truck and to the border guard only.',
    answer: DeclarationView,
    problems: ['declarations.declaration.not-found', 'auth.not-yours'],
  })
  async read(
    @Param() { id }: DeclarationIdParam,
    @TheCommand() command: Command,
  ): Promise<Answer<DeclarationView>> {
    const declaration = await readVisible(this.database, command, id);
    return ok(viewOf(declaration, command.caller), { version: declaration.version });
  }
}

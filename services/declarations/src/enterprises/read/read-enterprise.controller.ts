import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Answer, type Command, ok, Operation, Time, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { EnterpriseKeyParam, keyOf } from '../enterprise-key.param.ts';
import { findContacts, getEntry } from '../enterprise.repository.ts';
import { EnterpriseView } from '../show/enterprise.view.ts';
import { seesContacts, showEnterprise } from '../show/show-enterprise.ts';

class ReadEnterpriseQuery {
  @Time({
    optional: true,
    meaning: 'As the register stood at this instant; absent: now.',
    example: '2026-11-24T08:00:00+07:00',
  })
  at?: string;
}

@Controller('v1/enterprises')
export class ReadEnterpriseController {
  constructor(private readonly database: Database) {}

  @Get(':id')
  @Operation('enterprises.read', {
    kind: 'READ',
    audience: 'enterprise',
    summary: 'What the register says of an enterprise, now or at an instant',
    description: 'Contacts are those of now; they are shown to the enterprise itself and to the board.',
    answer: EnterpriseView,
    problems: ['declarations.enterprise.not-found', 'auth.not-yours'],
  })
  async read(
    @Param() { id }: EnterpriseKeyParam,
    @Query() { at }: ReadEnterpriseQuery,
    @TheCommand() command: Command,
  ): Promise<Answer<EnterpriseView>> {
    const enterprise = keyOf(id);
    command.authorize({ enterprises: [enterprise] });
    const entry = await getEntry(this.database, enterprise, at === undefined ? undefined : new Date(at));
    const contacts = seesContacts(entry, command.caller)
      ? await findContacts(this.database, enterprise)
      : undefined;
    return ok(showEnterprise(entry, command.caller, contacts), { version: entry.version });
  }
}

import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Command, decodeIdCursor, Operation, type Page, pageOf, TheCommand } from '@onegate/http';
import { Clock, Database } from '@onegate/persistence';
import { EnterpriseKeyParam, keyOf } from '../../enterprises/enterprise-key.param.ts';
import type { Mandate } from '../domain/mandate.ts';
import { MANDATE_COLUMNS } from '../mandate.repository.ts';
import { MandatePage, type MandateView } from '../show/mandate.view.ts';
import { showMandate } from '../show/show-mandate.ts';
import { MandateListQuery } from './mandate-list.query.ts';

const USUAL_LIMIT = 50;

const LIST = `
  SELECT ${MANDATE_COLUMNS} FROM mandate
  WHERE CASE $2 WHEN 'PRINCIPAL' THEN principal = $1 WHEN 'AGENT' THEN agent = $1 ELSE $1 IN (principal, agent) END
    AND ($3::timestamptz IS NULL OR valid @> $3)
    AND ($4::uuid IS NULL OR id < $4)
  ORDER BY id DESC LIMIT $5`;

@Controller('v1/enterprises')
export class ListMandatesController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get(':id/mandates')
  @Operation('mandates.list', {
    kind: 'READ',
    audience: 'enterprise',
    summary: 'List the mandates that an enterprise gave or has',
    description: 'Newest first, those that are over among them.',
    answer: MandatePage,
    problems: ['http.validation', 'auth.not-yours'],
  })
  async list(
    @Param() { id }: EnterpriseKeyParam,
    @Query() query: MandateListQuery,
    @TheCommand() command: Command,
  ): Promise<Page<MandateView>> {
    const enterprise = keyOf(id);
    command.authorize({ enterprises: [enterprise] });
    const limit = query.limit ?? USUAL_LIMIT;
    const rows = await this.database.read<Mandate>(LIST, [
      enterprise,
      query.as ?? 'BOTH',
      query.at ?? null,
      query.after === undefined ? null : decodeIdCursor(query.after),
      limit + 1,
    ]);
    const now = this.clock.now();
    return pageOf(
      rows,
      limit,
      (mandate) => showMandate(mandate, command.caller, now),
      (mandate) => [mandate.mandateId],
    );
  }
}

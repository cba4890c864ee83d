import { Controller, Get, Query } from '@nestjs/common';
import { scopeOf } from '@onegate/auth';
import { type Command, decodeCursor, Operation, type Page, pageOf, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import type { Entry } from '../domain/enterprise.ts';
import { ENTRY_COLUMNS } from '../enterprise.repository.ts';
import { EnterprisePage, type EnterpriseView } from '../show/enterprise.view.ts';
import { showEnterprise } from '../show/show-enterprise.ts';
import { EnterpriseListQuery } from './enterprise-list.query.ts';

const USUAL_LIMIT = 50;

const LIST = `
  SELECT ${ENTRY_COLUMNS} FROM enterprise
  WHERE upper_inf(valid)
    AND ($1::text IS NULL OR enterprise = $1)
    AND ($2::text IS NULL OR strpos(lower(name), lower($2)) > 0 OR strpos(lower(name_latin), lower($2)) > 0
      OR starts_with(enterprise, upper($2)))
    AND ($3::text IS NULL OR $3 = ANY (capacities))
    AND ($4::text IS NULL OR status = $4)
    AND ($5::text IS NULL OR enterprise > $5)
  ORDER BY enterprise LIMIT $6`;

@Controller('v1/enterprises')
export class ListEnterprisesController {
  constructor(private readonly database: Database) {}

  @Get()
  @Operation('enterprises.list', {
    kind: 'READ',
    audience: 'enterprise',
    summary: 'List the register of enterprises',
    description: 'By key. An enterprise sees its own entry, the management board and customs see all.',
    answer: EnterprisePage,
    problems: ['http.validation'],
  })
  async list(
    @Query() query: EnterpriseListQuery,
    @TheCommand() { operation, caller }: Command,
  ): Promise<Page<EnterpriseView>> {
    const limit = query.limit ?? USUAL_LIMIT;
    const rows = await this.database.read<Entry>(LIST, [
      scopeOf(operation, caller) === 'OWN_ENTERPRISE' ? (caller.enterprise ?? '') : null,
      query.q ?? null,
      query.capacity ?? null,
      query.status ?? null,
      query.after === undefined ? null : String(decodeCursor(query.after, 1)[0]),
      limit + 1,
    ]);
    return pageOf(
      rows,
      limit,
      (entry) => showEnterprise(entry, caller),
      (entry) => [entry.enterprise],
    );
  }
}

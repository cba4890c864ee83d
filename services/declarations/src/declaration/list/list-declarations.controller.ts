import { Controller, Get, Query } from '@nestjs/common';
import { type Command, Operation, pageOf, type Placed, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { allowedActionsIn } from '../show/allowed-actions.ts';
import { DECLARATION_SORTS, DeclarationListQuery } from './declaration-list.query.ts';
import { type DeclarationItem, DeclarationPage } from './declaration-list.view.ts';
import { type DeclarationRow, findDeclarations } from './find-declarations.ts';

const USUAL_LIMIT = 50;

@Controller('v1/declarations')
export class ListDeclarationsController {
  constructor(private readonly database: Database) {}

  @Get()
  @Operation('declarations.list', {
    kind: 'READ',
    summary: 'List declarations',
    description:
      'Newest first unless sorted. Enterprises see what they declared or drive; officers see what was submitted at their gates.',
    answer: DeclarationPage,
    problems: ['http.validation'],
  })
  async list(@Query() query: DeclarationListQuery, @TheCommand() command: Command): Promise<DeclarationPage> {
    const limit = query.limit ?? USUAL_LIMIT;
    const sorted = DECLARATION_SORTS.asked(query);
    const rows = await findDeclarations(this.database, command.caller, { query, sorted, limit });
    const page = pageOf(
      rows,
      limit,
      (row) => itemOf(row, command),
      (row) => sorted.placeOf(row, row.declarationId),
    );
    return { items: [...page.items], ...(page.next !== undefined && { next: page.next }) };
  }
}

function itemOf(row: DeclarationRow & Placed, { caller }: Command): DeclarationItem {
  const {
    place: _,
    openAmendment,
    openCancellation,
    expectedArrivalAt,
    createdAt,
    submittedAt,
    ...item
  } = row;
  const standing = {
    status: row.status,
    amendmentOpen: openAmendment !== null,
    cancellationOpen: openCancellation !== null,
  };
  return {
    ...item,
    ...(expectedArrivalAt !== null && { expectedArrivalAt }),
    createdAt: createdAt.toISOString(),
    ...(submittedAt && { submittedAt: submittedAt.toISOString() }),
    allowedActions: allowedActionsIn(standing, row, caller),
  };
}

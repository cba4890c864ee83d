import { Controller, Get, Query } from '@nestjs/common';
import { type Caller, scopeOf } from '@onegate/auth';
import { isId } from '@onegate/contracts';
import type { Command } from '@onegate/http';
import { decodeCursor, Operation, type Page, pageOf, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { allowedActions } from '../allowed-actions.ts';
import { digestOfText } from '../domain/plates.ts';
import { COLUMNS, movementOf, type MovementRow } from '../movement.repository.ts';
import { type MovementView, viewOf } from '../movement-view.ts';
import { ListMovementsQuery } from './list-movements.query.ts';
import { MovementPage } from './movement-page.ts';

const DEFAULT_LIMIT = 50;
/** Newest first: ids are minted in the order of time. */
const LIST = `
  SELECT ${COLUMNS} FROM movement
  WHERE ($1::text[] IS NULL OR gate = ANY ($1))
    AND ($2::text IS NULL OR movement_id IN (SELECT e.movement_id FROM movement_enterprise e WHERE e.enterprise = $2))
    AND ($3::text IS NULL OR gate = $3) AND ($4::text IS NULL OR state = $4) AND ($5::text IS NULL OR stage = $5)
    AND ($6::text IS NULL OR plate_digest = $6) AND ($7::uuid IS NULL OR movement_id < $7)
  ORDER BY movement_id DESC LIMIT $8`;

@Controller('v1/movements')
export class ListMovementsController {
  constructor(private readonly database: Database) {}

  @Get()
  @Operation('movements.list', {
    kind: 'READ',
    summary: 'Movements, the newest first',
    description: 'Those that the caller may see: of its enterprise, of its gates, or all.',
    answer: MovementPage,
    problems: ['http.validation'],
  })
  async list(
    @Query() query: ListMovementsQuery,
    @TheCommand() command: Command,
  ): Promise<Page<MovementView>> {
    const { caller } = command;
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = query.after === undefined ? null : positionOf(query.after);
    const rows = await this.database.read<MovementRow>(LIST, [
      ...boundsOf(caller),
      query.gate ?? null,
      query.state ?? null,
      query.stage ?? null,
      query.plate === undefined ? null : plateOf(query.plate),
      after,
      limit + 1,
    ]);
    return pageOf(
      rows,
      limit,
      (row) => {
        const movement = movementOf(row);
        return viewOf(movement, allowedActions(caller, movement));
      },
      (row) => [row.movement_id],
    );
  }
}

/** Gates and enterprise to which the policy confines the caller; null for no bound. */
function boundsOf(caller: Caller): [readonly string[] | null, string | null] {
  switch (scopeOf('movements.list', caller)) {
    case 'ANY':
      return [null, null];
    case 'OWN_GATE':
    case 'OWN_AGENCY':
      return [caller.gates, null];
    case 'OWN_ENTERPRISE':
    case undefined:
      return [null, caller.enterprise ?? ''];
  }
}

function plateOf(text: string): string {
  const digest = digestOfText(text);
  if (digest !== undefined) return digest;
  const message = 'plate must hold a letter or digit and at most 15 characters';
  throw new Refusal('http.validation', {
    faults: [{ code: 'validation.plate', field: 'query/plate', message }],
  });
}

/** The id where the page before ended. @throws Refusal for what is no cursor of this list. */
function positionOf(cursor: string): string {
  const [id] = decodeCursor(cursor, 1);
  if (typeof id === 'string' && isId(id)) return id;
  const message = 'after must be a cursor of this list';
  throw new Refusal('http.validation', {
    faults: [{ code: 'validation.cursor', field: 'query/after', message }],
  });
}

import { Controller, Get, Query } from '@nestjs/common';
import { type Caller, scopeOf } from '@onegate/auth';
import { isId } from '@onegate/contracts';
import type { Command } from '@onegate/http';
import { decodeCursor, Operation, type Page, pageOf, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { allowedActions } from '../allowed-actions.ts';
import { digestOfText } from '../domain/plates.ts';
import { movementOf, type MovementRow } from '../movement.repository.ts';
import { type MovementView, viewOf } from '../movement-view.ts';
import { ListMovementsQuery } from './list-movements.query.ts';
import { type ListFilter, listStatement } from './list-statement.ts';
import { MovementPage } from './movement-page.ts';

const DEFAULT_LIMIT = 50;

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
    const { sql, values } = listStatement({ ...boundsOf(caller), ...filterOf(query) }, limit + 1);
    const rows = await this.database.read<MovementRow>(sql, values);
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

/** What the policy confines the caller to. */
function boundsOf(caller: Caller): ListFilter {
  switch (scopeOf('movements.list', caller)) {
    case 'ANY':
      return {};
    case 'OWN_GATE':
    case 'OWN_AGENCY':
      return { gates: caller.gates };
    case 'OWN_ENTERPRISE':
    case undefined:
      return { enterprise: caller.enterprise ?? '' };
  }
}

function filterOf({ gate, state, stage, plate, after }: ListMovementsQuery): ListFilter {
  return {
    ...(gate !== undefined && { gate }),
    ...(state !== undefined && { state }),
    ...(stage !== undefined && { stage }),
    ...(plate !== undefined && { plateDigest: plateOf(plate) }),
    ...(after !== undefined && { after: positionOf(after) }),
  };
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

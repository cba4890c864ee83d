import { Controller, Get, Query } from '@nestjs/common';
import { type Caller, scopeOf } from '@onegate/auth';
import type { Command } from '@onegate/http';
import { Operation, type Page, pageOf, type Placed, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { allowedActions } from '../allowed-actions.ts';
import { digestOfText } from '../domain/plates.ts';
import { movementOf, type MovementRow } from '../movement.repository.ts';
import { type MovementView, viewOf } from '../movement-view.ts';
import { ListMovementsQuery, MOVEMENT_SORTS } from './list-movements.query.ts';
import { type ListFilter, listStatement } from './list-statement.ts';
import { MovementPage } from './movement-page.ts';

const DEFAULT_LIMIT = 50;

@Controller('v1/movements')
export class ListMovementsController {
  constructor(private readonly database: Database) {}

  @Get()
  @Operation('movements.list', {
    kind: 'READ',
    summary: 'Movements, the newest first unless sorted',
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
    const sorted = MOVEMENT_SORTS.asked(query);
    const { sql, values } = listStatement({ ...boundsOf(caller), ...filterOf(query) }, sorted, limit + 1);
    const rows = await this.database.read<MovementRow & InList>(sql, values);
    return pageOf(
      rows,
      limit,
      (row) => {
        const movement = movementOf(row);
        return viewOf(movement, allowedActions(caller, movement));
      },
      ({ place_in_list: place, movement_id: id }) => sorted.placeOf({ place }, id),
    );
  }
}

/** Where it stands in the list; `place` is that of the truck in its yard. */
interface InList {
  readonly place_in_list: Placed['place'];
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

function filterOf({ gate, state, stage, plate }: ListMovementsQuery): ListFilter {
  return {
    ...(gate !== undefined && { gate }),
    ...(state !== undefined && { state }),
    ...(stage !== undefined && { stage }),
    ...(plate !== undefined && { plateDigest: plateOf(plate) }),
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

import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Caller } from '@onegate/auth';
import { formatActor, newId } from '@onegate/contracts';
import {
  type Answer,
  type Command,
  Commands,
  created,
  decodeIdCursor,
  Operation,
  type Page,
  TheCommand,
} from '@onegate/http';
import { Clock, Database, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { LEADING } from '../register/keep/domain/rules.ts';
import { Registers } from '../register/registers.ts';
import { planChange } from './domain/shift-change.ts';
import { filesOf, getShiftChange, listShiftChanges } from './shift-change.repository.ts';
import {
  ChangeShiftRequest,
  ListShiftChangesQuery,
  PageQuery,
  ShiftChangeParam,
} from './shift-change.request.ts';
import { ShiftChangePage, type ShiftChangeView, ShiftChangeWithFiles } from './shift-change.view.ts';
import { ShiftChanges } from './shift-changes.ts';

const DEFAULT_LIMIT = 50;

@Controller('v1/shift-changes')
export class ShiftChangesController {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly registers: Registers,
    private readonly changes: ShiftChanges,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Operation('shift-changes.create', {
    kind: 'CREATE',
    summary: 'Offer all open files of an officer or unit to the next leader at once',
    description:
      'Each file gets an offer of its own, accepted or refused on its own. What is left when the shift ends falls to the leader of the next. More than a hundred files are offered in portions: read it again until it is complete.',
    answer: ShiftChangeWithFiles,
    problems: [
      'clearance.shift-change.leader',
      'clearance.shift-change.refused',
      'clearance.register.unit-not-found',
      'auth.not-yours',
    ],
  })
  async change(
    @Body() request: ChangeShiftRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<ShiftChangeWithFiles>> {
    return await this.commands.execute(command, async (tx) => {
      const id = await this.#open(tx, request, command);
      const view = await this.#view(tx, id, {});
      return created(view, { location: `/v1/shift-changes/${id}` });
    });
  }

  @Get()
  @Operation('shift-changes.list', {
    kind: 'READ',
    summary: 'Shift changes of the caller’s gates, the newest first',
    answer: ShiftChangePage,
    problems: ['http.validation'],
  })
  async list(
    @Query() { unit, after, limit = DEFAULT_LIMIT }: ListShiftChangesQuery,
    @TheCommand() { caller }: Command,
  ): Promise<Page<ShiftChangeView>> {
    return await listShiftChanges(this.database, caller.gates, {
      unit,
      after: after === undefined ? null : decodeIdCursor(after),
      limit,
    });
  }

  @Get(':id')
  @Operation('shift-changes.show', {
    kind: 'READ',
    summary: 'A shift change and what became of each of its files',
    answer: ShiftChangeWithFiles,
    problems: ['clearance.shift-change.not-found', 'http.validation', 'auth.not-yours'],
  })
  async show(
    @Param() { id }: ShiftChangeParam,
    @Query() query: PageQuery,
    @TheCommand() command: Command,
  ): Promise<ShiftChangeWithFiles> {
    const view = await this.#view(this.database, id, query);
    command.authorize({ gate: view.gate });
    return view;
  }

  async #open(tx: Transaction, request: ChangeShiftRequest, command: Command): Promise<string> {
    const register = await this.registers.newest();
    const unit = register.findUnit(request.unit);
    if (!unit) throw new Refusal('clearance.register.unit-not-found');
    const { gate, agency } = unit;
    command.authorize({ gate, agency });
    const asked = { ...request, officer: request.officer ?? null };
    refuseOthers(command.caller, asked);
    const plan = planChange(asked, register, this.clock.now());
    if (!('unit' in plan)) throw new Refusal('clearance.shift-change.refused', { faults: plan });
    const { cause } = command;
    const id = newId();
    const begun = { id, gate, openedBy: formatActor(cause.actor), cause, reached: null, complete: false };
    await this.changes.open(tx, { ...plan, ...begun });
    return id;
  }

  async #view(
    reader: Pick<Database | Transaction, 'read' | 'beyond'>,
    id: string,
    { after, limit = DEFAULT_LIMIT * 2 }: PageQuery,
  ): Promise<ShiftChangeWithFiles> {
    const { view } = await getShiftChange(reader, id);
    const { items, ...page } = await filesOf(
      reader,
      id,
      after === undefined ? null : decodeIdCursor(after),
      limit,
    );
    return { ...view, files: [...items], ...page };
  }
}

/** Files of one's own may always be offered; those of others by whoever leads the unit. */
function refuseOthers(caller: Caller, { unit, officer }: { unit: string; officer: string | null }): void {
  if (caller.unit !== unit) throw new Refusal('auth.not-yours');
  const leads = LEADING.some((role) => caller.roles.includes(role));
  if (officer !== caller.id && !leads) throw new Refusal('clearance.shift-change.leader');
}

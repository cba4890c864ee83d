import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { formatActor } from '@onegate/contracts';
import { type Answer, type Command, Commands, ok, Operation, TheCommand } from '@onegate/http';
import { Clock, Database, streamLock, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { LimitsGateParam } from '../limits/time-limits.request.ts';
import { nextRegisterVersion } from '../register/keep/book.repository.ts';
import { LEAD_MS } from '../register/keep/domain/rules.ts';
import { Registers } from '../register/registers.ts';
import { changeTolerances } from './domain/change-tolerances.ts';
import { GOODS_CLASS_NAMES, GOODS_CLASSES, percentOf, type ToleranceVersion } from './domain/tolerances.ts';
import { keepTolerances, tolerancesOf } from './tolerance.repository.ts';
import { ChangeTolerancesRequest, TolerancesQuery } from './tolerances.request.ts';
import { TolerancesView } from './tolerances.view.ts';

@Controller('v1/gates')
export class TolerancesController {
  constructor(
    private readonly commands: Commands,
    private readonly registers: Registers,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get(':gate/weight-tolerances')
  @Operation('weight-tolerances.show', {
    kind: 'READ',
    summary: 'How far a weighed load may differ from the declared one, by class of goods',
    description:
      'As it holds now, or as it held or will hold at `at`. Beyond it a customs amendment is asked of the enterprise: an obligation CUSTOMS_AMENDMENT with the cause WEIGHT_BEYOND_TOLERANCE.',
    answer: TolerancesView,
    problems: ['clearance.gate.not-found'],
    audience: 'public',
  })
  async show(
    @Param() { gate }: LimitsGateParam,
    @Query() { at }: TolerancesQuery,
  ): Promise<Answer<TolerancesView>> {
    await this.#refuseUnknown(gate);
    const now = at === undefined ? this.clock.now() : new Date(at);
    const view = viewOf(gate, await tolerancesOf(this.database, gate), now.toISOString());
    return ok(view, { version: view.newestVersion });
  }

  @Patch(':gate/weight-tolerances')
  @Operation('weight-tolerances.change', {
    kind: 'CHANGE',
    summary: 'Set weight tolerances of a gate, from an instant on',
    description:
      'Everything else stays as it is; what was weighed before is not judged again. All faults are answered at once, and nothing is written. Answers the tolerances as they hold from then on.',
    answer: TolerancesView,
    problems: ['clearance.gate.not-found', 'clearance.register.refused', 'auth.not-yours'],
  })
  async change(
    @Param() { gate }: LimitsGateParam,
    @Body() request: ChangeTolerancesRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<TolerancesView>> {
    command.authorize({ gate });
    await this.#refuseUnknown(gate);
    return await this.commands.execute(command, async (tx) => await this.#change(tx, gate, request, command));
  }

  async #change(
    tx: Transaction,
    gate: string,
    request: ChangeTolerancesRequest,
    command: Command,
  ): Promise<Answer<TolerancesView>> {
    await tx.lock([streamLock('register', 'all')]);
    const versions = await tolerancesOf(tx, gate);
    command.expectVersion(versions[0]?.version ?? 0, 'REQUIRED');
    const earliest = new Date(this.clock.now().getTime() + LEAD_MS).toISOString();
    const changed = changeTolerances(versions, request, earliest);
    if (!changed.ok) throw new Refusal('clearance.register.refused', { faults: changed.faults });
    const kept = { gate, ...changed.next, keptBy: formatActor(command.cause.actor) };
    await keepTolerances(tx, kept);
    await nextRegisterVersion(tx, kept.from);
    tx.afterCommit(() => this.registers.changed());
    return ok(viewOf(gate, [kept, ...versions], kept.from), { version: kept.version });
  }

  async #refuseUnknown(gate: string): Promise<void> {
    if (!(await this.registers.current()).knowsGate(gate)) throw new Refusal('clearance.gate.not-found');
  }
}

/** @param versions the newest first */
function viewOf(gate: string, versions: readonly ToleranceVersion[], at: string): TolerancesView {
  const held = versions.find(({ from }) => from <= at);
  const items = GOODS_CLASS_NAMES.map((goods) => {
    const { meaning, chapters, standard } = GOODS_CLASSES[goods];
    const percent = percentOf(goods, held?.percents);
    const own = held?.percents[goods] !== undefined;
    return { goods, meaning, chapters: chapters.join(','), percent, own, standard };
  });
  const newestVersion = versions[0]?.version ?? 0;
  return { gate, version: held?.version ?? 0, newestVersion, ...(held && { from: held.from }), items };
}

import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Answer, type Command, Commands, created, Operation, TheCommand } from '@onegate/http';
import { Clock, Database, type Transaction } from '@onegate/persistence';
import { millisecondsOf } from '@onegate/codes';
import { Refusal } from '@onegate/problems';
import { EVERY } from '../movement/domain/needs.ts';
import { Registers } from '../register/registers.ts';
import { HoldParam } from '../holds/hold-param.ts';
import { getHold } from '../holds/hold.repository.ts';
import { isInside } from './domain/compartment.ts';
import { ReviewSealedRequest } from './review-sealed.request.ts';
import { insideView, oversightView, type ReviewRules, type RulesOf } from './sealed-views.ts';
import { changeSealed, findSealed, listInside, listOutside, noteAct } from './sealed.repository.ts';
import { OversightList, OversightView, SealedHoldList, SealedHoldView } from './sealed.view.ts';

/** Inside a compartment, and its review from outside. To everyone else these holds do not exist here. */
@Controller('v1/sealed-holds')
export class SealedHoldsController {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly registers: Registers,
  ) {}

  @Get()
  @Operation('sealed-holds.list', {
    kind: 'READ',
    summary: 'Open sealed holds of the caller’s compartments, with who answers in truth',
    answer: SealedHoldList,
  })
  async list(@TheCommand() { caller }: Command): Promise<SealedHoldList> {
    const found = await listInside(this.database, caller.agency ?? '', caller.id);
    const now = this.clock.now();
    const inside = found.filter(({ truth }) => isInside(truth, caller));
    const rules = await this.#rules(inside.map(({ truth }) => truth.gate));
    return {
      items: inside.map((hold) => insideView(hold, now, rules, caller)),
    };
  }

  @Get('oversight')
  @Operation('sealed-holds.oversight', {
    kind: 'READ',
    summary: 'Open sealed holds for whoever reviews them from outside the unit: which, and how old',
    description:
      'By an auditor of the management board; the people’s committee sees those whose review has climbed to it.',
    answer: OversightList,
  })
  async oversight(@TheCommand() { caller }: Command): Promise<OversightList> {
    const now = this.clock.now();
    const found = await listOutside(this.database, caller.gates);
    const rules = await this.#rules(found.map(({ gate }) => gate));
    const views = found.map((hold) => oversightView(hold, now, rules));
    return {
      items: views.filter(({ level }) => caller.reads === undefined || level === 'PEOPLES_COMMITTEE'),
    };
  }

  @Get(':id')
  @Operation('sealed-holds.show', {
    kind: 'READ',
    summary: 'One sealed hold, for those in its compartment',
    description: 'To everyone else it is not there: the answer is the same as for a hold that is not sealed.',
    answer: SealedHoldView,
    problems: ['clearance.hold.not-found'],
  })
  async show(@Param() { id }: HoldParam, @TheCommand() command: Command): Promise<SealedHoldView> {
    const found = await findSealed(this.database, id);
    if (!found || !isInside(found.truth, command.caller))
      throw new Refusal('clearance.hold.not-found', { hidden: found !== undefined });
    const rules = await this.#rules([found.truth.gate]);
    return insideView(found, this.clock.now(), rules, command.caller);
  }

  @Post(':id/reviews')
  @Operation('sealed-holds.review', {
    kind: 'CREATE',
    summary: 'Record that a sealed hold was reviewed from outside the unit',
    description: 'By an auditor of the management board, which never places sealed holds itself.',
    answer: OversightView,
    problems: ['clearance.hold.not-found', 'clearance.hold.lifted', 'auth.not-yours'],
  })
  async review(
    @Param() { id }: HoldParam,
    @Body() { outcome }: ReviewSealedRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<OversightView>> {
    return await this.commands.execute(command, async (tx) => await this.#review(tx, id, outcome, command));
  }

  async #review(
    tx: Transaction,
    id: string,
    outcome: string,
    command: Command,
  ): Promise<Answer<OversightView>> {
    const { gate, placedAt } = await getHold(tx, id);
    command.authorize({ gate });
    // A review from outside changes what stands inside, and shows nothing of it.
    return await tx.acrossScopes(() => this.#reviewed(tx, { id, gate, placedAt }, outcome, command));
  }

  async #reviewed(
    tx: Transaction,
    { id, gate, placedAt }: { id: string; gate: string; placedAt: Date },
    outcome: string,
    command: Command,
  ): Promise<Answer<OversightView>> {
    const found = await findSealed(tx, id);
    if (!found) throw new Refusal('clearance.hold.not-found');
    if (found.liftedAt !== null) throw new Refusal('clearance.hold.lifted');
    const now = this.clock.now();
    await changeSealed(tx, id, 'REVIEWED', now.toISOString());
    await noteAct(tx, id, 'REVIEWED', command.caller.id, { outcome });
    const reviewAt = new Date(found.reviewAt);
    const reviewSince = new Date(found.reviewSince);
    const reviewed = { holdId: id, gate, placedAt, reviewAt, reviewSince, reviewedAt: now };
    return created(oversightView(reviewed, now, await this.#rules([gate])));
  }

  async #rules(gates: readonly string[]): Promise<RulesOf> {
    const known = new Map<string, ReviewRules>();
    for (const gate of new Set(gates)) {
      const register = await this.registers.at(gate);
      const period = millisecondsOf(register.limitOf(gate, 'HOLD_CLIMB'));
      known.set(gate, {
        period,
        pausesSince: (since) => register.timetable.pausesOf(gate, EVERY, since),
      });
    }
    return (gate) => known.get(gate) ?? { period: 0, pausesSince: () => [] };
  }
}

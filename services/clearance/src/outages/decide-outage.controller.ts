import { Body, Controller, Param, Post } from '@nestjs/common';
import { formatActor } from '@onegate/contracts';
import { type Answer, type Command, Commands, ok, Operation, TheCommand } from '@onegate/http';
import { Clock, type Transaction } from '@onegate/persistence';
import { Refusal, refuseFaults } from '@onegate/problems';
import { allows, endFaults, type Outage, type OutageAction, windowFaults } from './domain/outage.ts';
import { decideOutage, endOutage, getOutage, refuseOverlapping } from './outage.repository.ts';
import { ConfirmOutageRequest, DenyOutageRequest, EndOutageRequest, OutageParam } from './outage.requests.ts';
import { OutageView, outageView } from './outage.view.ts';
import { Outages } from './outages.ts';

const PROBLEMS = [
  'clearance.outage.not-found',
  'clearance.outage.state',
  'http.if-match-missing',
  'auth.not-yours',
];

type Told = 'outage.declared' | 'outage.denied' | 'outage.ended';

@Controller('v1/outages')
export class DecideOutageController {
  constructor(
    private readonly commands: Commands,
    private readonly outages: Outages,
    private readonly clock: Clock,
  ) {}

  @Post(':id/declaration')
  @Operation('outages.confirm', {
    kind: 'ACTION',
    summary: 'Declare a silence of the platform an outage: what ran in it stood still, and runs on',
    answer: OutageView,
    problems: [...PROBLEMS, 'clearance.outage.overlaps'],
  })
  async confirm(
    @Param() { id }: OutageParam,
    @Body() { from, to, reasonCode, authority }: ConfirmOutageRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<OutageView>> {
    return await this.#change(command, id, 'declaration', 'outage.declared', async (tx, outage, by) => {
      const window = { from: from ?? outage.from, to: to ?? outage.to };
      refuseFaults(windowFaults(window, this.clock.now()));
      await refuseOverlapping(tx, outage, window, id);
      await decideOutage(tx, id, { state: 'DECLARED', ...window, reasonCode, authority }, by);
    });
  }

  @Post(':id/denial')
  @Operation('outages.deny', {
    kind: 'ACTION',
    summary: 'Find that there was no outage: the time counts, and what it kept waiting goes on at once',
    answer: OutageView,
    problems: PROBLEMS,
  })
  async deny(
    @Param() { id }: OutageParam,
    @Body() { reasonCode }: DenyOutageRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<OutageView>> {
    return await this.#change(command, id, 'denial', 'outage.denied', async (tx, { from, to }, by) => {
      await decideOutage(tx, id, { state: 'DENIED', from, to, reasonCode, authority: null }, by);
    });
  }

  @Post(':id/ending')
  @Operation('outages.end', {
    kind: 'ACTION',
    summary: 'Say since when the system works again: clocks run on',
    answer: OutageView,
    problems: PROBLEMS,
  })
  async end(
    @Param() { id }: OutageParam,
    @Body() { to }: EndOutageRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<OutageView>> {
    return await this.#change(command, id, 'ending', 'outage.ended', async (tx, outage, by) => {
      const now = this.clock.now();
      const at = to ?? now.toISOString();
      refuseFaults(endFaults(outage, at, now));
      await endOutage(tx, id, at, by);
    });
  }

  async #change(
    command: Command,
    id: string,
    action: OutageAction,
    told: Told,
    write: (tx: Transaction, outage: Outage, by: string) => Promise<void>,
  ): Promise<Answer<OutageView>> {
    return await this.commands.execute(command, async (tx) => {
      const { gate } = await getOutage(tx, id);
      command.authorize({ gate });
      await this.outages.lock(tx, [gate]);
      const outage = await getOutage(tx, id);
      command.expectVersion(outage.version, 'REQUIRED');
      if (!allows(outage.state, action)) throw new Refusal('clearance.outage.state');
      await write(tx, outage, formatActor(command.cause.actor));
      const { outage: changed, ...event } = await this.outages.changed(tx, id, told, command.cause);
      return ok(outageView(changed, true), { version: changed.version, ...event });
    });
  }
}

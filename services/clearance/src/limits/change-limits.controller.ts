import { Body, Controller, Param, Patch } from '@nestjs/common';
import { formatActor } from '@onegate/contracts';
import { type Answer, type Command, Commands, ok, Operation, TheCommand } from '@onegate/http';
import { Clock, streamLock, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { nextRegisterVersion } from '../register/keep/book.repository.ts';
import { LEAD_MS } from '../register/keep/domain/rules.ts';
import { Registers } from '../register/registers.ts';
import { changeLimits } from './domain/change-limits.ts';
import { keepLimits, versionsOf } from './limits.repository.ts';
import { ChangeLimitsRequest, LimitsGateParam } from './time-limits.request.ts';
import { TimeLimitsView } from './time-limits.view.ts';
import { limitsAt } from './time-limits.views.ts';

@Controller('v1/gates')
export class ChangeLimitsController {
  constructor(
    private readonly commands: Commands,
    private readonly registers: Registers,
    private readonly clock: Clock,
  ) {}

  @Patch(':gate/time-limits')
  @Operation('time-limits.change', {
    kind: 'CHANGE',
    summary: 'Set time limits of a gate, from an instant on',
    description:
      'Everything else stays as it is. It counts for what begins afterwards: a record keeps the version with which it began. All faults are answered at once, and nothing is written. Told as `gate.time-limits-published`. Answers the limits as they hold from then on.',
    answer: TimeLimitsView,
    examples: {
      alsoRequests: {
        'At once, so that a test sees a breach': {
          withdrawPlanned: true,
          limits: [{ name: 'ARRIVED', time: 'PT2S' }],
        },
      },
    },
    problems: ['clearance.gate.not-found', 'clearance.register.refused', 'auth.not-yours'],
  })
  async change(
    @Param() { gate }: LimitsGateParam,
    @Body() request: ChangeLimitsRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<TimeLimitsView>> {
    command.authorize({ gate });
    return await this.commands.execute(command, async (tx) => await this.#change(tx, gate, request, command));
  }

  async #change(
    tx: Transaction,
    gate: string,
    request: ChangeLimitsRequest,
    command: Command,
  ): Promise<Answer<TimeLimitsView>> {
    await tx.lock([streamLock('register', 'all')]);
    const versions = await versionsOf(tx, gate);
    if (versions.length === 0) throw new Refusal('clearance.gate.not-found');
    command.expectVersion(versions[0]?.version ?? 0, 'REQUIRED');
    const standing = versions.filter(({ withdrawnBy }) => withdrawnBy === null);
    const earliest = new Date(this.clock.now().getTime() + LEAD_MS).toISOString();
    const changed = changeLimits(standing, request, earliest);
    if (!changed.ok) throw new Refusal('clearance.register.refused', { faults: changed.faults });
    const version = await keepLimits(tx, gate, changed.next, formatActor(command.cause.actor));
    await nextRegisterVersion(tx, changed.next.from);
    tx.afterCommit(() => this.registers.changed());
    return ok(limitsAt(gate, await versionsOf(tx, gate), changed.next.from), { version });
  }
}

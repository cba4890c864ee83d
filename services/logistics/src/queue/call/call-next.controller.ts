import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Param, Post } from '@nestjs/common';
import type { Answer, Command } from '@onegate/http';
import { Operation, TheCommand } from '@onegate/http';
import { Database, movementLock, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { GateRegister } from '../../gate/gate-register.ts';
import { MovementActs } from '../../movement/movement-acts.ts';
import { MovementView } from '../../movement/movement-view.ts';
import { firstIn } from '../queue.repository.ts';
import { call, exitLaneLock } from './calling.ts';
import { LaneParam } from './lane-param.ts';

const BUSY = 'logistics.queue.busy';
const ATTEMPTS = 20;
const PAUSE_MS = 25;

@Controller('v1/gates')
export class CallNextController {
  constructor(
    private readonly acts: MovementActs,
    private readonly database: Database,
    private readonly gates: GateRegister,
  ) {}

  @Post(':gate/lanes/:lane/call')
  @Operation('lanes.call-next', {
    kind: 'ACTION',
    summary: 'Call the first truck of a lane to the exit',
    description: 'Officer of the management board. The same as calling that truck by its movement.',
    answer: MovementView,
    problems: [
      'logistics.gate.not-found',
      'logistics.lane.not-found',
      'logistics.queue.empty',
      'logistics.closure.closed',
      BUSY,
      'auth.not-yours',
    ],
  })
  async callNext(
    @Param() { gate, lane }: LaneParam,
    @TheCommand() command: Command,
  ): Promise<Answer<MovementView>> {
    command.authorize({ gate });
    const { lanes } = await this.gates.get(this.database, gate);
    if (!lanes.some((one) => one.id === lane)) throw new Refusal('logistics.lane.not-found');
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.acts.run(
          command,
          (tx) => takeFirst(tx, gate, lane),
          'call',
          (step) => call(step, command.caller.id, undefined),
        );
      } catch (error) {
        if (!(error instanceof Refusal && error.code === BUSY) || attempt === ATTEMPTS) throw error;
        await pause(PAUSE_MS);
      }
    }
  }
}

/**
 * Locks lane and first truck. The truck's lock ranks before the lane's, so it is only tried: whoever has it may be
 * waiting for the lane.
 */
async function takeFirst(tx: Transaction, gate: string, lane: string): Promise<string> {
  await tx.lock([exitLaneLock(gate, lane)]);
  const first = await firstIn(tx, gate, lane);
  if (first === undefined) throw new Refusal('logistics.queue.empty');
  if (!(await tx.tryLock(movementLock(first)))) throw new Refusal(BUSY, { retryAfter: 1 });
  return first;
}

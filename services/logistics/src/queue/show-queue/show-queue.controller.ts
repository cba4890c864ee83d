import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Caller, may } from '@onegate/auth';
import type { Command } from '@onegate/http';
import { Operation, TheCommand } from '@onegate/http';
import { Clock, Database } from '@onegate/persistence';
import { closureAt } from '../../closures/closure.repository.ts';
import { closureView } from '../../closures/closure.view.ts';
import { GateParam } from '../../gate/gate-param.ts';
import { GateRegister } from '../../gate/gate-register.ts';
import { maskedPlate } from '../domain/masked-plate.ts';
import { boardOf, type QueuedRow } from '../queue.repository.ts';
import { QueueQuery, type QueuedView, QueueView } from './queue.view.ts';

@Controller('v1/gates')
export class ShowQueueController {
  constructor(
    private readonly database: Database,
    private readonly gates: GateRegister,
    private readonly clock: Clock,
  ) {}

  @Get(':gate/queue')
  @Operation('gates.queue', {
    kind: 'READ',
    audience: 'enterprise',
    summary: 'The queue for exit: numbers, who waits and who is called',
    description:
      'For everyone with a token. Whole plates only for agencies of the gate and for enterprises on the truck.',
    answer: QueueView,
    problems: ['logistics.gate.not-found'],
  })
  async queue(
    @Param() { gate: code }: GateParam,
    @Query() { lane }: QueueQuery,
    @TheCommand() { caller }: Command,
  ): Promise<QueueView> {
    const gate = await this.gates.get(this.database, code);
    const rows = await boardOf(this.database, gate.code, lane);
    const now = this.clock.now();
    const closure = await closureAt(this.database, gate.code, now);
    return {
      items: rows.map((row) => shown(row, gate.code, caller)),
      ...(closure && { closure: closureView(closure, gate.class, now) }),
    };
  }
}

function shown(row: QueuedRow, gate: string, caller: Caller): QueuedView {
  const known = may('movements.show', caller, { gate, enterprises: row.enterprises });
  return {
    lane: row.lane,
    number: Number(row.queue_number),
    state: row.state,
    direction: row.direction,
    plate: known ? row.plate : maskedPlate(row.plate),
    ...(known && { movementId: row.movement_id }),
    queuedAt: row.queued_at.toISOString(),
    ...(row.called_at && { calledAt: row.called_at.toISOString() }),
  };
}

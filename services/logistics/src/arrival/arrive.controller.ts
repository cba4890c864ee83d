import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Answer, Command } from '@onegate/http';
import { Operation, TheCommand } from '@onegate/http';
import { Refusal } from '@onegate/problems';
import { closureAt } from '../closures/closure.repository.ts';
import { GateRegister } from '../gate/gate-register.ts';
import { digestOf, digestOfText } from '../movement/domain/plates.ts';
import type { Movement } from '../movement/domain/movement.ts';
import { nextState } from '../movement/domain/transitions.ts';
import { type Done, factOf, MovementActs, type Step } from '../movement/movement-acts.ts';
import { MovementParam } from '../movement/movement-param.ts';
import { changed, COLUMNS, type MovementRow } from '../movement/movement.repository.ts';
import { MovementView } from '../movement/movement-view.ts';
import { occurrence } from '../movement/domain/occurrence.ts';
import { admissionLock, crowdAt } from './admission.repository.ts';
import { ADMISSION, admittedFact } from './admission.ts';
import { Admissions } from './admissions.ts';
import { ArrivalRequest } from './arrival.request.ts';

const ARRIVE = `
  UPDATE movement SET state = $2, at_barrier_at = $3, admitted_at = $4, barrier_number = nextval('barrier_number'),
    version = version + 1
  WHERE movement_id = $1 RETURNING ${COLUMNS}`;

@Controller('v1/movements')
export class ArriveController {
  constructor(
    private readonly acts: MovementActs,
    private readonly gates: GateRegister,
    private readonly admissions: Admissions,
  ) {}

  @Post(':id/arrival')
  @Operation('movements.arrive', {
    kind: 'ACTION',
    summary: 'The truck has come to the barrier',
    description:
      'Officer of the management board. The truck is let in at once when a place is free and nobody waits before it; else in the order of arrival, by itself. While the gate is closed nobody is let in.',
    answer: MovementView,
    problems: [
      'logistics.movement.not-found',
      'logistics.movement.not-now',
      'logistics.arrival.other-plate',
      'auth.not-yours',
    ],
  })
  async arrive(
    @Param() { id }: MovementParam,
    @Body() request: ArrivalRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<MovementView>> {
    return await this.acts.run(command, id, 'arrival', (step) => this.#arrive(step, request));
  }

  async #arrive({ tx, movement, next, now }: Step, request: ArrivalRequest): Promise<Done> {
    refuseOtherPlate(movement, request.plate);
    const at = occurrence(request.occurredAt, now);
    const gate = await this.gates.of(tx, movement);
    await tx.lock([admissionLock(gate.code)]);
    const { free, waiting } = await crowdAt(tx, gate);
    const closed = (await closureAt(tx, gate.code, now)) !== undefined;
    const admitted = free > 0 && !waiting && !closed;
    const state = admitted ? (nextState(next, 'admit') ?? next) : next;
    const values = [movement.id, state, at, admitted ? now : null];
    const arrived = changed(await tx.write<MovementRow>(ARRIVE, values));
    if (free > 0 && waiting) tx.afterCommit(() => this.admissions.wake(gate.code));
    const plate = movement.plate;
    return {
      movement: arrived,
      facts: [factOf(arrived, 'vehicle.at-barrier', at, { plate, booked: movement.slot !== undefined })],
      ...(admitted && { byRule: { actor: ADMISSION, facts: [admittedFact(arrived, now)] } }),
    };
  }
}

function refuseOtherPlate(movement: Movement, read: string | undefined): void {
  if (read === undefined) return;
  const digest = digestOfText(read);
  if (digest === undefined) {
    const message = 'plate must hold a letter or digit and at most 15 characters';
    const fault = { code: 'validation.plate', field: '/plate', message, value: read };
    throw new Refusal('http.validation', { faults: [fault] });
  }
  if (digest !== digestOf(movement.plate))
    throw new Refusal('logistics.arrival.other-plate', { members: { declared: movement.plate.text } });
}

import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Answer, Command } from '@onegate/http';
import { Operation, TheCommand } from '@onegate/http';
import type { Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import type { Gate, Yard } from '../gate/domain/gate.ts';
import { GateRegister } from '../gate/gate-register.ts';
import { type Done, factOf, MovementActs, type Step } from '../movement/movement-acts.ts';
import { MovementParam } from '../movement/movement-param.ts';
import { changed, COLUMNS, type MovementRow } from '../movement/movement.repository.ts';
import { MovementView } from '../movement/movement-view.ts';
import { occurrence } from '../movement/domain/occurrence.ts';
import { refuseImpossible } from './weighing.ts';
import { YardEntryRequest } from './yard-entry.request.ts';
import { placesOf, yardLock } from './yard.repository.ts';

const ENTER = `
  UPDATE movement SET state = $2, yard = $3, place = $4, yard_entered_at = $5, weight_kg = $6, seal_number = $7, tare_kg = $8,
    version = version + 1
  WHERE movement_id = $1 RETURNING ${COLUMNS}`;

@Controller('v1/movements')
export class EnterYardController {
  constructor(
    private readonly acts: MovementActs,
    private readonly gates: GateRegister,
  ) {}

  @Post(':id/yard-entry')
  @Operation('movements.enter-yard', {
    kind: 'ACTION',
    summary: 'The truck has taken its place in a yard',
    description:
      'Officer of the management board, once the checks on arrival are concluded (stage IN_YARD): place, weight and seal. A load that weighs otherwise than was declared, beyond the tolerance of its goods, asks the enterprise for a customs amendment.',
    answer: MovementView,
    examples: { request: { yard: 'Y1', weightKg: '32450', sealNumber: 'VN0012345' } },
    problems: [
      'logistics.movement.not-found',
      'logistics.movement.not-now',
      'logistics.movement.not-yet',
      'logistics.yard.unknown',
      'logistics.yard.full',
      'logistics.yard.place-taken',
      'auth.not-yours',
      'http.validation',
    ],
  })
  async enter(
    @Param() { id }: MovementParam,
    @Body() request: YardEntryRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<MovementView>> {
    return await this.acts.run(command, id, 'yard-entry', (step) => this.#enter(step, request));
  }

  async #enter({ tx, movement, next, now }: Step, request: YardEntryRequest): Promise<Done> {
    refuseImpossible(request);
    const at = occurrence(request.occurredAt, now);
    const gate = await this.gates.of(tx, movement);
    const yard = yardAsked(gate, request.yard);
    await tx.lock([yardLock(gate.code, yard.id)]);
    const place = await placeIn(tx, gate, yard, request.place);
    const { weightKg, tareKg, sealNumber } = request;
    const weighed = [weightKg ?? null, sealNumber ?? null, tareKg ?? null];
    const values = [movement.id, next, yard.id, place, at, ...weighed];
    const entered = changed(await tx.write<MovementRow>(ENTER, values));
    const data = {
      yard: yard.id,
      place,
      ...(weightKg !== undefined && { weightKg }),
      ...(tareKg !== undefined && { tareKg }),
      ...(sealNumber !== undefined && { sealNumber }),
    };
    return { movement: entered, facts: [factOf(entered, 'yard.entered', at, data)] };
  }
}

/** @throws Refusal when the yard is none of the gate's. */
function yardAsked(gate: Gate, id: string): Yard {
  const yard = gate.yards.find((one) => one.id === id);
  if (yard) return yard;
  const message = `yard must be one of ${gate.yards.map((one) => one.id).join(', ')}`;
  const fault = { code: 'validation.not-on-list', field: '/yard', message, value: id };
  throw new Refusal('logistics.yard.unknown', { faults: [fault] });
}

async function placeIn(tx: Transaction, gate: Gate, yard: Yard, asked: string | undefined): Promise<string> {
  const places = await placesOf(tx, gate.code, yard, asked);
  if (places?.asked_taken) throw new Refusal('logistics.yard.place-taken');
  if ((places?.occupied ?? 0) >= yard.capacity) throw new Refusal('logistics.yard.full');
  return asked ?? String(places?.next_free ?? 1);
}

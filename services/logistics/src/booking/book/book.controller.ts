import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Answer, Command } from '@onegate/http';
import { Operation, TheCommand } from '@onegate/http';
import { Refusal } from '@onegate/problems';
import type { Transaction } from '@onegate/persistence';
import { GateRegister } from '../../gate/gate-register.ts';
import type { Gate } from '../../gate/domain/gate.ts';
import { closuresWithin } from '../../closures/closure.repository.ts';
import { coversAll } from '../../closures/domain/closure.ts';
import type { Movement } from '../../movement/domain/movement.ts';
import { factOf, MovementActs, type Step } from '../../movement/movement-acts.ts';
import { MovementParam } from '../../movement/movement-param.ts';
import { changed, COLUMNS, type MovementRow } from '../../movement/movement.repository.ts';
import { MovementView } from '../../movement/movement-view.ts';
import { isBookable, type Slot, slotAt } from '../domain/slots.ts';
import { bookingsBetween, lockOfSlot } from '../slot.repository.ts';
import { BookingRequest } from './booking.request.ts';

const BOOK = `
  UPDATE movement SET state = $2, slot_from = $3, slot_to = $4, version = version + 1
  WHERE movement_id = $1 RETURNING ${COLUMNS}`;

@Controller('v1/movements')
export class BookController {
  constructor(
    private readonly acts: MovementActs,
    private readonly gates: GateRegister,
  ) {}

  @Post(':id/booking')
  @Operation('movements.book', {
    kind: 'ACTION',
    audience: 'enterprise',
    summary: 'Book the hour of arrival',
    description:
      'Declarant or carrier of the movement. Booking again moves the booking. A slot takes no more trucks than it has places.',
    answer: MovementView,
    problems: [
      'logistics.movement.not-found',
      'logistics.movement.not-now',
      'logistics.booking.slot-invalid',
      'logistics.booking.slot-full',
      'logistics.booking.slot-closed',
      'auth.not-yours',
    ],
  })
  async book(
    @Param() { id }: MovementParam,
    @Body() { slotStart }: BookingRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<MovementView>> {
    return await this.acts.run(command, id, 'booking', async ({ tx, movement, next, now }: Step) => {
      const gate = await this.gates.of(tx, movement);
      const slot = slotAsked(gate, slotStart, now);
      await tx.lock([lockOfSlot(gate.code, slot)]);
      await refuseClosed(tx, gate, slot);
      await refuseFull(tx, gate, slot, movement);
      const booked = changed(await tx.write<MovementRow>(BOOK, [id, next, slot.from, slot.to]));
      const [from, to] = [slot.from.toISOString(), slot.to.toISOString()];
      return { movement: booked, facts: [factOf(booked, 'slot.booked', now, { slotId: slot.id, from, to })] };
    });
  }
}

function slotAsked(gate: Gate, slotStart: string, now: Date): Slot {
  const slot = slotAt(gate.code, gate.slots, new Date(slotStart));
  if (slot && isBookable(slot, now)) return slot;
  const message = slot
    ? 'slotStart must name a slot that has not ended and begins within 30 days'
    : 'slotStart must be the beginning of a slot of the gate';
  throw new Refusal('logistics.booking.slot-invalid', {
    faults: [{ code: 'validation.slot', field: '/slotStart', message, value: slotStart }],
  });
}

/** Nobody is asked to come for nothing. */
async function refuseClosed(tx: Transaction, gate: Gate, slot: Slot): Promise<void> {
  const closed = (await closuresWithin(tx, gate.code, slot)).find((closure) => coversAll(closure, slot));
  if (closed) throw new Refusal('logistics.booking.slot-closed', { members: { closureId: closed.id } });
}

async function refuseFull(tx: Transaction, gate: Gate, slot: Slot, movement: Movement): Promise<void> {
  if (movement.slot?.from.getTime() === slot.from.getTime()) return;
  const taken = await bookingsBetween(tx, gate.code, slot.from, slot.to);
  if ((taken.get(slot.from.getTime()) ?? 0) >= gate.slots.capacity)
    throw new Refusal('logistics.booking.slot-full', { members: { capacity: gate.slots.capacity } });
}

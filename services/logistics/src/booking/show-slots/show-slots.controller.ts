import { Controller, Get, Param, Query } from '@nestjs/common';
import { Operation } from '@onegate/http';
import { Clock, Database } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { GateParam } from '../../gate/gate-param.ts';
import { GateRegister } from '../../gate/gate-register.ts';
import { closuresWithin } from '../../closures/closure.repository.ts';
import { coversAll } from '../../closures/domain/closure.ts';
import { HOUR_MS, isBookable, slotsBetween } from '../domain/slots.ts';
import { bookingsBetween } from '../slot.repository.ts';
import { SlotsQuery } from './slots.query.ts';
import { SlotsView } from './slots.view.ts';

const DAY_MS = 24 * HOUR_MS;
const LONGEST_MS = 7 * DAY_MS;
const FARTHEST_MS = 366 * DAY_MS;

@Controller('v1/gates')
export class ShowSlotsController {
  constructor(
    private readonly database: Database,
    private readonly gates: GateRegister,
    private readonly clock: Clock,
  ) {}

  @Get(':gate/slots')
  @Operation('gates.slots', {
    kind: 'READ',
    audience: 'enterprise',
    summary: 'Slots of the gate and their free places',
    answer: SlotsView,
    problems: ['logistics.gate.not-found', 'http.validation'],
  })
  async slots(@Param() { gate: code }: GateParam, @Query() query: SlotsQuery): Promise<SlotsView> {
    const now = this.clock.now();
    const { from, to } = span(query, now);
    const gate = await this.gates.get(this.database, code);
    const slots = slotsBetween(gate.code, gate.slots, from, to);
    const taken = await bookingsBetween(this.database, gate.code, from, to);
    const closures = await closuresWithin(this.database, gate.code, { from, to });
    const items = slots.map((slot) => {
      const closed = closures.some((closure) => coversAll(closure, slot));
      const free = gate.slots.capacity - (taken.get(slot.from.getTime()) ?? 0);
      return {
        slotId: slot.id,
        from: slot.from.toISOString(),
        to: slot.to.toISOString(),
        capacity: gate.slots.capacity,
        free: isBookable(slot, now) && !closed ? Math.max(free, 0) : 0,
        ...(closed && { closed }),
      };
    });
    return { items };
  }
}

function span(query: SlotsQuery, now: Date): { from: Date; to: Date } {
  const from = query.from === undefined ? now : new Date(query.from);
  const to = query.to === undefined ? new Date(from.getTime() + DAY_MS) : new Date(query.to);
  const length = to.getTime() - from.getTime();
  if (Math.abs(from.getTime() - now.getTime()) > FARTHEST_MS)
    throw faulty('query/from', 'from must lie within a year of now');
  if (length <= 0 || length > LONGEST_MS)
    throw faulty('query/to', 'to must lie after from, and at most 7 days later');
  return { from, to };
}

const faulty = (field: string, message: string): Refusal =>
  new Refusal('http.validation', { faults: [{ code: 'validation.span', field, message }] });

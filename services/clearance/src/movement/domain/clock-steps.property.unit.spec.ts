import { newId } from '@onegate/contracts';
import fc from 'fast-check';
import { type Check, TestMovement } from '../../../test/a-movement.ts';
import type { StandstillEntry } from '../../calendar/domain/timetable.ts';
import { Register } from '../../register/domain/register.ts';
import { nextDue } from './due.ts';
import type { Input } from './input.ts';
import type { MovementFile } from './movement-file.ts';
import { react } from './react.ts';
import { movedClocks } from './rearm.ts';

const MINUTE = 60_000;
const NORM = 120;
const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0, norm: 'PT2H' };
const LEVELS = ['SHIFT_LEADER', 'HEAD', 'MANAGEMENT_BOARD', 'PEOPLES_COMMITTEE'];

/** A truck under inspection whose clock customs' timers read, late, twice, out of order, after stops and outages. */
class Reading {
  readonly told: { step: string; id: string; level?: string; counted?: number }[] = [];
  readonly #movement = new TestMovement();
  readonly #began: number;
  readonly #asked: { from: number; to: number | null }[] = [];
  #standstills: StandstillEntry[] = [];
  #file: MovementFile;
  #minute = 0;

  constructor() {
    const movement = this.#movement.submitted().accepted().planned([CREW, CUSTOMS]).assessed();
    movement.arrived().concluded(CREW).inYard();
    this.#file = movement.file;
    this.#began = Date.parse(movement.file.recordedAt);
  }

  get key(): string {
    return `task:${this.#movement.inspectionId(CUSTOMS)}`;
  }

  get clock() {
    return this.#file.clocks[this.key]!;
  }

  wait(minutes: number): void {
    this.#minute += minutes;
  }

  restart(): void {
    this.#file = JSON.parse(JSON.stringify(this.#file)) as MovementFile;
  }

  /** As a timer does it: sets the clocks as they must run now, then does whatever is due, one after the other. */
  read(behind = 0): void {
    const now = this.#at(this.#minute - behind);
    this.#rearm();
    for (let act = nextDue(this.#file, now); act; act = nextDue(this.#file, now)) {
      const { clockKey = '' } = act;
      const clock = this.#file.clocks[clockKey];
      if (clockKey === this.key && clock)
        this.told.push({
          step: act.name,
          id: clock.id,
          ...(act.name === 'clock.escalated'
            ? { level: act.data.level }
            : { counted: this.#counted(Date.parse(now)) }),
        });
      this.#happens({ ...act, occurredAt: now });
    }
  }

  standStill(what: StandstillEntry['what'], ago: number, lasts: number | null, undecided: boolean): void {
    const from = this.#at(this.#minute - ago);
    const to = lasts === null ? null : this.#at(this.#minute - ago + lasts);
    this.#standstills.push({ gate: 'LT', what, from, to, undecided });
  }

  /** Whatever lasts ends now; what nobody had decided on is declared or denied. */
  end(denied: boolean): void {
    const now = this.#at(this.#minute);
    this.#standstills = this.#standstills
      .filter(({ undecided, to, from }) => !(undecided && denied) && (to !== null || from < now))
      .map((entry) => ({ ...entry, to: entry.to ?? now, undecided: false }));
  }

  ask(): void {
    if (this.#asked.some(({ to }) => to === null)) return;
    this.#asked.push({ from: Date.parse(this.#at(this.#minute)), to: null });
    this.#inspection('inspection.information-requested', { checklistItem: 'INVOICE' });
  }

  answer(): void {
    const open = this.#asked.find(({ to }) => to === null);
    if (!open) return;
    open.to = Date.parse(this.#at(this.#minute));
    this.#inspection('inspection.answered', {});
  }

  /** Whole minutes since the clock began that no pause covers, counted one by one. */
  #counted(until: number): number {
    const started = Date.parse(this.clock.startedAt);
    const away = [
      ...this.#asked,
      ...this.#standstills
        .filter(({ what }) => what !== 'BARRIER')
        .map(({ from, to }) => ({ from: Date.parse(from), to: to && Date.parse(to) })),
    ];
    let count = 0;
    for (let at = started; at + MINUTE <= until; at += MINUTE)
      if (!away.some(({ from, to }) => from <= at && (to === null || at < Number(to)))) count += 1;
    return count;
  }

  #at(minute: number): string {
    return new Date(this.#began + minute * MINUTE).toISOString();
  }

  #inspection(name: 'inspection.information-requested' | 'inspection.answered', more: object): void {
    const inspectionId = this.#movement.inspectionId(CUSTOMS);
    const data = { inspectionId, subject: this.#movement.subject(0), agency: 'CUSTOMS', requestNumber: 1 };
    const at = { eventId: newId(), actor: 'person:x', occurredAt: this.#at(this.#minute) };
    this.#happens({ ...at, name, data: { ...data, ...more } } as unknown as Input);
  }

  #rearm(): void {
    const moved = movedClocks(this.#file, this.#register());
    if (moved.length === 0) return;
    const data = { because: 'OUTAGE', moved: moved.map(({ needs: _, ...clock }) => clock) } as const;
    const by = { eventId: newId(), actor: 'system:x', occurredAt: this.#at(this.#minute) };
    this.#happens({ ...by, name: 'clocks.rearmed', data });
  }

  #happens(input: Input): void {
    const last = Date.parse(this.#file.recordedAt);
    const recordedAt = new Date(Math.max(Date.parse(this.#at(this.#minute)), last + 1)).toISOString();
    this.#file = react(this.#file, input, { register: this.#register(), recordedAt, newId }).file;
  }

  #register(): Register {
    return new Register({ ...this.#movement.register.data, standstills: this.#standstills });
  }
}

const step: fc.Arbitrary<(reading: Reading) => void> = fc.oneof(
  { weight: 4, arbitrary: fc.nat(60).map((minutes) => (reading: Reading) => reading.wait(minutes)) },
  { weight: 4, arbitrary: fc.nat(5).map((behind) => (reading: Reading) => reading.read(behind)) },
  { weight: 1, arbitrary: fc.constant((reading: Reading) => reading.restart()) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('ONEGATE', 'VNACCS', 'BARRIER'),
        fc.nat(90),
        fc.option(fc.integer({ min: 1, max: 60 }), { freq: 2 }),
        fc.boolean(),
      )
      .map(
        ([what, ago, lasts, undecided]) =>
          (reading: Reading) =>
            reading.standStill(what, ago, lasts, undecided && what === 'ONEGATE'),
      ),
  },
  { weight: 1, arbitrary: fc.boolean().map((denied) => (reading: Reading) => reading.end(denied)) },
  { weight: 1, arbitrary: fc.constant((reading: Reading) => reading.ask()) },
  { weight: 1, arbitrary: fc.constant((reading: Reading) => reading.answer()) },
);

describe('a clock, read by timers in any disorder', () => {
  test('runs anew, and out once more, where an outage declared afterwards shows that its breach was none', () => {
    const reading = new Reading();
    reading.wait(125);
    reading.read();
    reading.standStill('ONEGATE', 60, null, false);
    reading.read();
    reading.end(false);
    reading.wait(60);
    reading.read();
    expect(reading.told.map(({ step: name }) => name)).toEqual(['clock.breached', 'clock.breached']);
    expect(new Set(reading.told.map(({ id }) => id)).size).toBe(2);
  });

  test('warns, runs out and climbs once each, never early, through stops, outages and questions', () => {
    let withdrawn = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 25, maxLength: 60 }), (steps) => {
        const reading = new Reading();
        for (const take of steps) take(reading);
        reading.end(false);
        reading.answer();
        reading.read();
        const { id, breachedAt, warnedAt } = reading.clock;
        const fresh = breachedAt === null && warnedAt === undefined;
        // An outage may be announced to last an hour from now.
        for (let turn = 0; turn < (NORM + 120) / 5 && reading.clock.breachedAt === null; turn += 1) {
          reading.wait(5);
          reading.read();
          reading.restart();
        }
        for (let month = 0; month <= LEVELS.length; month += 1) {
          reading.wait(30 * 1440);
          reading.read();
          reading.read();
        }
        const ids = new Set(reading.told.map((told) => told.id));
        for (const one of ids) expectInOrder(reading, one, one === id && fresh);
        expect(reading.told.filter((told) => told.id === id).at(-1)).toMatchObject({ level: LEVELS.at(-1) });
        withdrawn += ids.size - 1;
      }),
      { numRuns: 150, seed: 20261124, endOnFailure: true },
    );
    // It is worth its name only where outages prove breaches wrong as well.
    expect(withdrawn).toBeGreaterThan(5);
  });
});

/** @param warns whether it surely warned: it was read before it had run out */
function expectInOrder({ told }: Reading, id: string, warns: boolean): void {
  const own = told.filter((one) => one.id === id);
  const steps = own.map(({ step: name, level }) => level ?? name);
  const all = ['clock.warned', 'clock.breached', ...LEVELS];
  const expected = steps[0] === 'clock.warned' || warns ? all : all.slice(1);
  expect(steps).toEqual(expected.slice(0, steps.length));
  for (const { step: name, counted } of own) {
    if (name === 'clock.breached') expect(counted).toBeGreaterThanOrEqual(NORM);
    if (name === 'clock.warned') expect(counted).toBeGreaterThanOrEqual(0.8 * NORM);
  }
}

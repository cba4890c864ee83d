import { newId } from '@onegate/contracts';
import { obstacles } from '../src/movement/domain/actions.ts';
import { contestOf } from '../src/movement/domain/contest.ts';
import { isCorrectable } from '../src/movement/domain/correctable.ts';
import { nextDue } from '../src/movement/domain/due.ts';
import type { HeardName } from '../src/movement/domain/input.ts';
import { missingPredecessor } from '../src/reactions/predecessor.ts';
import { type Check, TestMovement } from './a-movement.ts';
import { unitOf } from './a-register.ts';

const CHECKS: readonly Check[] = [
  { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL', norm: 'PT30M' },
  { agency: 'HEALTH_QUARANTINE', kind: 'HEALTH_PAPERS', phase: 'ARRIVAL', norm: 'PT20M' },
  { agency: 'CUSTOMS', shipment: 0 },
  { agency: 'PLANT_QUARANTINE', kind: 'PLANT_QUARANTINE', norm: 'P1D', shipment: 0 },
  { agency: 'CUSTOMS', shipment: 1 },
  { agency: 'ANIMAL_QUARANTINE', kind: 'ANIMAL_QUARANTINE', norm: 'P1D', shipment: 1, blocking: false },
];

/** A movement to which anything happens that can come over Kafka or from a person, in any order. */
export class RandomGate {
  readonly movement: TestMovement;
  readonly checks: readonly Check[];
  #channels = 1;
  #permit = newId();

  constructor(direction: 'EXPORT' | 'IMPORT', shipments: number) {
    this.movement = new TestMovement(direction, shipments);
    this.checks = CHECKS.filter(({ shipment }) => shipment === undefined || shipment < shipments);
    this.movement.submitted();
  }

  /** Does the act of that number, where a fact of that name may be heard or a person may do it now. */
  act(number: number, choice: number): void {
    const acts = this.#acts(this.checks[choice % this.checks.length] ?? CHECKS[0]!, choice);
    const act = acts[number % acts.length];
    act?.();
  }

  #acts(check: Check, choice: number): (() => void)[] {
    const { movement } = this;
    const record = choice % (movement.shipmentIds.length + 1);
    const id = movement.idOf(record === 0 ? undefined : record - 1);
    return [
      () => this.#hear('declaration.accepted', () => movement.accepted()),
      () => this.#hear('inspections.planned', () => movement.planned(this.checks, this.#channels)),
      () => this.#hear('inspections.planned', () => movement.planned(this.checks, this.#channels)),
      () => this.#hear('charges.assessed', () => movement.assessed()),
      () => this.#hear('charges.settled', () => movement.settled()),
      () => this.#hear('vehicle.at-barrier', () => movement.arrived()),
      () => this.#hear('yard.entered', () => movement.inYard()),
      () => this.#hear('inspection.claimed', () => movement.claimed(check)),
      () =>
        this.#hear('inspection.concluded', () =>
          movement.concluded(check, choice % 5 === 0 ? 'FAILED' : 'PASSED'),
        ),
      () => this.#hear('inspection.concluded', () => movement.concluded(check)),
      () => this.#hear('inspection.concluded', () => this.checks.forEach((one) => movement.concluded(one))),
      () => this.#hear('channel.changed', () => this.#raise()),
      () => this.#hear('vehicle.called', () => movement.called()),
      () => this.#hear('vehicle.exited', () => this.#exit()),
      () => this.#hear('vehicle.exited', () => this.#leave()),
      () =>
        this.#hear('vehicle.crossed', () =>
          movement.happens('vehicle.crossed', { direction: movement.direction }),
        ),
      () =>
        choice % 3 === 0 &&
        this.#hear('crossing.acknowledged', () =>
          movement.happens('crossing.acknowledged', { by: 'OFFICER' }),
        ),
      () =>
        this.#hear('vehicle.turned-back', () =>
          movement.happens('vehicle.turned-back', { reasonCode: 'PAPERS' }),
        ),
      () => this.#hear('amendment.requested', () => this.#amend()),
      () => this.#hear('declaration.amended', () => this.#amended()),
      () => choice % 7 === 0 && this.#hear('cancellation.requested', () => this.#cancel()),
      () => choice % 7 === 0 && this.#refuse(),
      () => this.#goBack(),
      () => this.#hold(id),
      () => this.#lift(),
      () => this.#offer(id, choice),
      () => this.#answer(choice),
      () => this.#contest(id, choice),
      () => this.#timer(),
      () => this.#correct(choice),
    ];
  }

  #hear(name: HeardName, happen: () => unknown): void {
    if (missingPredecessor(this.movement.file, name) === undefined) happen();
  }

  #raise(): void {
    this.#channels += 1;
    const channels = { from: 'GREEN' as const, to: 'RED' as const, channelVersion: this.#channels };
    const about = {
      customsDeclaration: '30712345670',
      shipmentIds: this.movement.shipmentIds,
      reasonCode: 'RISK',
    };
    this.movement.happens('channel.changed', { ...about, ...channels });
  }

  #exit(): void {
    const { movement } = this;
    if (!movement.file.permit && obstacles['exit-permit'](movement.file, movement.movementId) === undefined)
      movement.happens('exit.permitted', { permitId: this.#permit });
    if (movement.file.permit) movement.happens('vehicle.exited', { permitId: this.#permit });
  }

  #leave(): void {
    this.#exit();
    const { file, direction } = this.movement;
    if (file.permit) this.movement.happens('vehicle.crossed', { direction });
  }

  #amend(): void {
    const { movement } = this;
    const versions = { fromVersion: movement.version, toVersion: movement.version + 1 };
    const about = { amendmentId: newId(), declarationId: movement.movementId, kinds: ['GOODS' as const] };
    movement.happens('amendment.requested', { ...about, ...versions, approvalBy: 'CUSTOMS' });
  }

  #amended(): void {
    const { movement } = this;
    const { amendment } = movement.file;
    if (!amendment) return;
    movement.version = amendment.awaitedVersion;
    movement.happens('declaration.amended', { amendmentId: amendment.id, declaration: movement.snapshot() });
  }

  #cancel(): void {
    const data = {
      cancellationId: newId(),
      declarationId: this.movement.movementId,
      reasonCode: 'NO_LONGER',
    };
    this.movement.happens('cancellation.requested', data, {
      actor: 'person:board.1:MANAGEMENT_BOARD:LT-BQL',
    });
  }

  #refuse(): void {
    const { movement } = this;
    if (obstacles.refusal(movement.file, movement.movementId) !== undefined) return;
    const grounds = { reasonCode: 'CREW_NOT_ADMITTED', legalBasis: 'BORDER-GUARD-LAW' };
    movement.happens('entry.refused', { refusalId: newId(), agency: 'BORDER_GUARD', ...grounds });
  }

  /** As the facts come: none before clearance has told the refusal. */
  #goBack(): void {
    const { movement } = this;
    if (!movement.file.refusal) return;
    const plate = { country: 'KH', text: 'A', key: 'A' };
    movement.happens(
      movement.file.seen['vehicle.returning'] === undefined ? 'vehicle.returning' : 'vehicle.returned',
      { plate },
    );
  }

  /** Puts right what was ticked wrongly: its time, the result, or that it never was. */
  #correct(choice: number): void {
    const { movement } = this;
    const ticked = movement.inputs.filter(({ name }) => isCorrectable(name));
    const told = ticked[choice % (ticked.length || 1)];
    if (!told || obstacles.corrections(movement.file, movement.movementId) !== undefined) return;
    const { inspectionId, result } = told.data as { inspectionId?: string; result?: string };
    const subject = (told.data as { subject?: ReturnType<TestMovement['subject']> }).subject;
    const [withdrawn, failed] = [choice % 3 === 0, choice % 3 === 1 && result !== undefined];
    const at = new Date(Date.parse(told.occurredAt) - (choice % 4) * 60_000).toISOString();
    const corrected = failed ? { result: 'FAILED' as const } : { occurredAt: at };
    movement.happens('fact.corrected', {
      subject: subject ?? movement.subject(),
      ...{ correctionId: newId(), fact: told.name, factId: told.eventId, reasonCode: 'WRONG_TIME' },
      ...{ agency: 'CUSTOMS', unit: 'LT-HQ', withdrawn, was: { occurredAt: told.occurredAt } },
      corrected: withdrawn ? {} : corrected,
      ...(inspectionId !== undefined && { inspectionId }),
    });
  }

  #hold(id: string): void {
    const { movement } = this;
    if (obstacles.holds(movement.file, id) !== undefined) return;
    const subject = { kind: id === movement.movementId ? ('MOVEMENT' as const) : ('SHIPMENT' as const), id };
    const hold = {
      holdId: newId(),
      agency: 'CUSTOMS' as const,
      legalBasis: 'CUSTOMS-LAW',
      reviewAt: '2026-12-01T00:00:00Z',
    };
    const noted = { reasonCode: 'PAPERS_DOUBTFUL', approver: 'customs.head' };
    movement.happens('hold.placed', { subject, ...hold }, { noted });
  }

  #lift(): void {
    const [open] = Object.entries(this.movement.file.holds);
    if (!open) return;
    const [holdId, { recordId: id }] = open;
    const kind = id === this.movement.movementId ? ('MOVEMENT' as const) : ('SHIPMENT' as const);
    this.movement.happens('hold.lifted', { subject: { kind, id }, holdId });
  }

  #offer(id: string, choice: number): void {
    const { movement } = this;
    const holder = movement.file.records[id]?.holder;
    if (obstacles.handovers(movement.file, id) !== undefined || !holder) return;
    const toUnit = unitOf(
      (['CUSTOMS', 'PLANT_QUARANTINE', 'MANAGEMENT_BOARD'] as const)[choice % 3] ?? 'CUSTOMS',
    );
    const subject = { kind: id === movement.movementId ? ('MOVEMENT' as const) : ('SHIPMENT' as const), id };
    const offer = {
      handoverId: newId(),
      fromUnit: holder.unit,
      toUnit,
      toOfficer: null,
      reasonCode: 'WORKLOAD',
    };
    movement.happens('handover.offered', { subject, ...offer, deadline: '2026-11-24T02:00:00.000Z' });
  }

  #answer(choice: number): void {
    const [open] = Object.entries(this.movement.file.offers);
    if (!open) return;
    const [handoverId, { recordId: id, fromUnit, toUnit }] = open;
    const kind = id === this.movement.movementId ? ('MOVEMENT' as const) : ('SHIPMENT' as const);
    const about = { subject: { kind, id }, handoverId, fromUnit, toUnit };
    if (choice % 2 === 0)
      this.movement.happens('handover.accepted', { ...about, officer: `${toUnit}.officer` });
    else this.movement.happens('handover.refused', { ...about, reasonCode: 'NO_CAPACITY' });
  }

  #contest(id: string, choice: number): void {
    const { movement } = this;
    const kind = id === movement.movementId ? ('MOVEMENT' as const) : ('SHIPMENT' as const);
    const about = { subject: { kind, id }, reasonCode: 'NOT_COMPETENT' };
    const unit = movement.file.records[id]?.holder?.unit;
    const open = contestOf(movement.file, id);
    if (open && unit !== undefined) {
      const to = { fromUnit: unit, toUnit: unitOf(choice % 2 === 0 ? 'CUSTOMS' : 'MANAGEMENT_BOARD') };
      movement.happens('contest.decided', { ...about, contestId: open[0], ...to, toOfficer: null });
    } else if (unit !== undefined && obstacles.contest(movement.file, id) === undefined) {
      const more = { ground: 'NAMED_WRONGLY' as const, unit, dueAt: '2026-11-24T02:00:00.000Z' };
      movement.happens('contest.opened', { ...about, contestId: newId(), ...more });
    }
  }

  #timer(): void {
    const { movement } = this;
    const act = nextDue(movement.file, movement.file.recordedAt);
    if (act) movement.happens(act.name, act.data, act);
  }
}

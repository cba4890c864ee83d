import { randomBytes } from 'node:crypto';
import { type ActingAgency, type Direction, newRef } from '@onegate/codes';
import { type FactData, newId } from '@onegate/contracts';
import type { Input, InputName, InputOf } from '../src/movement/domain/input.ts';
import { type MovementFile, recordOf } from '../src/movement/domain/movement-file.ts';
import { openFile, type Snapshot } from '../src/movement/domain/open-file.ts';
import type { PlannedTask } from '../src/movement/domain/plan-tasks.ts';
import { type Reaction, react } from '../src/movement/domain/react.ts';
import { aRegister, unitOf } from './a-register.ts';

const BEGIN = Date.parse('2026-11-24T01:00:00.000Z');

/** A task to plan: agency, whom it concerns, and what is special about it. */
export interface Check {
  readonly agency: ActingAgency;
  readonly kind?: PlannedTask['kind'];
  readonly norm?: string;
  readonly normIn?: 'WORKING' | 'CALENDAR';
  readonly phase?: PlannedTask['phase'];
  readonly blocking?: boolean;
  /** Index of the shipment; absent: the movement's. */
  readonly shipment?: number;
  readonly startsWith?: string;
}

/** A movement that tests drive, fact by fact, without a database. */
export class TestMovement {
  readonly movementId = newId();
  readonly ref = newRef('LT', 2026, randomBytes);
  readonly shipmentIds: string[];
  readonly shipmentRefs: string[];
  readonly reactions: Reaction[] = [];
  readonly inputs: Input[] = [];
  readonly register = aRegister();
  version = 1;
  /** By shipment, where a test cares. */
  goods: Snapshot['shipments'][number]['goods'][] = [];
  #file: MovementFile | null = null;
  #minute = 0;
  readonly #tasks = new Map<string, { id: string; task: PlannedTask }>();

  constructor(
    readonly direction: Direction = 'EXPORT',
    shipments = 1,
  ) {
    this.shipmentIds = Array.from({ length: shipments }, () => newId());
    this.shipmentRefs = this.shipmentIds.map(() => newRef('LT', 2026, randomBytes));
  }

  get file(): MovementFile {
    if (!this.#file) throw new Error('nothing was submitted');
    return this.#file;
  }

  get last(): Reaction {
    const reaction = this.reactions.at(-1);
    if (!reaction) throw new Error('nothing happened');
    return reaction;
  }

  stage(shipment?: number): string {
    return recordOf(this.file, this.idOf(shipment)).stage;
  }

  holder(shipment?: number): string | undefined {
    return recordOf(this.file, this.idOf(shipment)).holder?.agency;
  }

  idOf(shipment?: number): string {
    return shipment === undefined ? this.movementId : (this.shipmentIds[shipment] ?? '');
  }

  subject(shipment?: number) {
    return {
      kind: shipment === undefined ? ('MOVEMENT' as const) : ('SHIPMENT' as const),
      id: this.idOf(shipment),
    };
  }

  /** One minute after the last thing, unless told otherwise. */
  happens<N extends InputName>(name: N, data: InputOf<N>['data'], more: Partial<Input> = {}): Reaction {
    this.#minute += 1;
    const at = new Date(BEGIN + this.#minute * 60_000).toISOString();
    const input = {
      name,
      data,
      eventId: newId(),
      occurredAt: at,
      actor: 'person:x:CUSTOMS:LT-HQ',
      ...more,
    } as Input;
    const file = this.#file ?? openFile((data as FactData<'declaration.submitted'>).declaration, at, at);
    const reaction = react(file, input, { register: this.register, recordedAt: at, newId });
    this.#file = reaction.file;
    this.inputs.push(input);
    this.reactions.push(reaction);
    return reaction;
  }

  submitted(): this {
    this.happens('declaration.submitted', {
      declaration: this.snapshot(),
      submittedAt: '2026-11-24T01:00:00Z',
    });
    return this;
  }

  accepted(): this {
    this.happens('declaration.accepted', { declaration: this.snapshot(), warnings: [] });
    return this;
  }

  planned(checks: readonly Check[], channelVersion = 1): this {
    for (const check of checks) this.#plan(check);
    const tasks = [...this.#tasks.values()].map(({ task }) => task);
    const { movementId, version: declarationVersion } = this;
    this.happens('inspections.planned', {
      movementId,
      declarationVersion,
      channelVersion,
      tasks,
      voided: [],
    });
    return this;
  }

  assessed(): this {
    const total = { amount: '200000', currency: 'VND' };
    this.happens('charges.assessed', { declarationVersion: this.version, items: [], total });
    return this;
  }

  settled(): this {
    const total = { amount: '200000', currency: 'VND' };
    this.happens('charges.settled', { declarationVersion: this.version, total, method: 'CASH' });
    return this;
  }

  arrived(): this {
    const plate = { country: 'VN', text: '81C-123.45', key: 'VN:81C12345' };
    this.happens('vehicle.at-barrier', { plate, booked: true });
    this.happens('vehicle.admitted', { byRule: 'place-free' });
    return this;
  }

  inYard(): this {
    this.happens('yard.entered', { yard: 'Y1', place: 'A1' });
    return this;
  }

  claimed(check: Check): this {
    const { agency } = check;
    this.happens('inspection.claimed', {
      ...this.#about(check),
      agency,
      unit: unitOf(agency),
      officer: `${agency}.o`,
    });
    return this;
  }

  concluded(check: Check, result: 'PASSED' | 'FAILED' = 'PASSED'): this {
    const { agency } = check;
    const by = { agency, unit: unitOf(agency), officer: `${agency}.o` };
    this.happens('inspection.concluded', {
      ...this.#about(check),
      ...by,
      kind: this.#plan(check).task.kind,
      result,
      findingCodes: [],
    });
    return this;
  }

  called(): this {
    this.happens('queue.joined', { lane: 'L1', number: 1 });
    this.happens('vehicle.called', { lane: 'L1', number: 1, overtakes: 0 });
    return this;
  }

  exited(): this {
    const permitId = newId();
    this.happens('exit.permitted', { permitId });
    this.happens('vehicle.exited', { permitId });
    return this;
  }

  inspectionId(check: Check): string {
    return this.#plan(check).id;
  }

  task(check: Check): PlannedTask {
    return this.#plan(check).task;
  }

  snapshot(): Snapshot {
    return {
      declarationId: this.movementId,
      declarationVersion: this.version,
      movementId: this.movementId,
      movementRef: this.ref,
      gate: 'LT',
      direction: this.direction,
      declarantEnterprise: '5900123453',
      carrierEnterprise: '5900123454',
      vehicle: { plate: { country: 'VN', text: '81C-123.45', key: 'VN:81C12345' }, containers: [] },
      crewCount: 1,
      shipments: this.shipmentIds.map((shipmentId, index) => ({
        shipmentId,
        ref: this.shipmentRefs[index] ?? '',
        enterprise: `590000000${index}`,
        customsDeclarations: [],
        goods: this.goods[index] ?? [],
      })),
    };
  }

  #about(check: Check) {
    return { inspectionId: this.#plan(check).id, subject: this.subject(check.shipment) };
  }

  #plan(check: Check): { id: string; task: PlannedTask } {
    const key = `${check.agency}/${check.kind ?? ''}/${check.shipment ?? 'M'}/${check.phase ?? 'YARD'}`;
    const known = this.#tasks.get(key);
    if (known) return known;
    const id = newId();
    const task: PlannedTask = {
      inspectionId: id,
      subject: this.subject(check.shipment),
      agency: check.agency,
      kind: check.kind ?? 'CUSTOMS_DOCUMENTS',
      blocking: check.blocking ?? true,
      phase: check.phase ?? 'YARD',
      rule: { id: 'test', version: 1, legalBasis: 'test' },
      norm: check.norm ?? 'PT2H',
      normIn: check.normIn ?? 'CALENDAR',
      startsWith: check.startsWith ?? 'yard.entered',
    };
    this.#tasks.set(key, { id, task });
    return { id, task };
  }
}

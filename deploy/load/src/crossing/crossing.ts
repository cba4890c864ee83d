import type { Client } from '../api/client.ts';
import type { Truck } from '../trucks/truck.ts';
import type { LaneCaller } from './lane-caller.ts';
import { inspect } from './inspect.ts';
import type { ChargesView, DeclarationView, MovementView, Page, RecordView, SlotView } from './views.ts';
import { until } from './wait.ts';

export interface Crossed {
  readonly truck: Truck;
  readonly movementId: string;
  readonly refs: readonly string[];
  readonly ms: number;
}

/** Every third truck books a slot, the others come unbooked. */
const BOOKING_SHARE = 3;

/** How fast the people at the gate work; a benchmark lets nobody rest. */
export type Pace = () => Promise<void>;

/** Drives one truck through the gate by the public API, each act by the one whose task it is. */
export class Crossing {
  constructor(
    private readonly client: Client,
    private readonly lanes: LaneCaller,
    private readonly pace: Pace,
    private readonly visible: (ms: number) => void = () => undefined,
  ) {}

  async drive(truck: Truck): Promise<Crossed> {
    const started = performance.now();
    const declared = await this.#declare(truck);
    const { movementId } = declared;
    const path = `/v1/movements/${movementId}`;
    if (truck.number % BOOKING_SHARE === 0) await this.#book(path);
    await this.#arrive(path);
    await inspect(this.client, movementId, 'ARRIVAL', this.pace);
    await this.#enterYard(path);
    const last = await inspect(this.client, movementId, 'YARD', this.pace);
    if (last) await this.#see(declared.ref, last);
    await this.#pay(path);
    await this.#leave(path, truck);
    await this.#completed(declared.ref);
    return {
      truck,
      movementId,
      refs: [declared.ref, ...declared.shipments.map((shipment) => shipment.ref)],
      ms: performance.now() - started,
    };
  }

  async #declare(truck: Truck): Promise<DeclarationView> {
    const { body } = await this.client.command<DeclarationView>(
      'declarant1',
      'declare',
      '/v1/declarations',
      truck.declaration,
    );
    const path = `/v1/declarations/${body.declarationId}/submission`;
    const { event } = await this.client.command('declarant1', 'submit', path);
    const heardOf = [`/v1/movements/${body.movementId}`, `/v1/movements/${body.movementId}/inspections`];
    await Promise.all(heardOf.map((place) => this.client.readAfter('board.officer1', place, event)));
    await this.pace();
    return body;
  }

  /** The next hour with a free place; another truck may have taken it meanwhile, and then this one comes unbooked. */
  async #book(path: string): Promise<void> {
    const { body } = await this.client.read<Page<SlotView>>('declarant1', '/v1/gates/LT/slots');
    const slot = body.items.find(({ free }) => free > 0);
    if (!slot) return;
    await this.client.command('declarant1', 'book', `${path}/booking`, { slotStart: slot.from }, [
      'logistics.booking.slot-full',
    ]);
  }

  async #arrive(path: string): Promise<void> {
    await this.client.command('board.officer1', 'arrive', `${path}/arrival`);
    await this.pace();
  }

  async #enterYard(path: string): Promise<void> {
    await this.#allowed(path, 'yard-entry');
    await this.client.command('board.officer2', 'yard-entry', `${path}/yard-entry`, { yard: 'Y1' });
    await this.pace();
  }

  async #pay(path: string): Promise<void> {
    const charges = await until('the charges', async () => {
      const { body } = await this.client.read<ChargesView>('board.cashier1', `${path}/charges`);
      return body.status === 'NONE' ? undefined : body;
    });
    if (charges.status === 'SETTLED') return;
    await this.client.command('board.cashier1', 'pay', `${path}/payments`, {
      method: 'TRANSFER',
      amount: charges.due,
    });
    await this.pace();
  }

  async #leave(path: string, truck: Truck): Promise<void> {
    const exported = truck.direction === 'EXPORT';
    await this.lanes.called(path, exported ? 'L1' : 'L2');
    const officer = exported ? 'border-guard.officer1' : 'customs.officer1';
    await until('the exit permit', async () => {
      const { status } = await this.client.command(officer, 'exit', `${path}/exit`, {}, [
        'clearance.exit.not-at-exit',
      ]);
      return status < 400 ? true : undefined;
    });
    await this.pace();
    if (!exported) return;
    await this.client.command('border-guard.officer2', 'cross', `${path}/crossing`);
    await this.client.command('neighbour1', 'acknowledge', `${path}/acknowledgement`);
  }

  async #allowed(path: string, action: string): Promise<void> {
    await until(`leave for ${action}`, async () => {
      const { body } = await this.client.read<MovementView>('board.officer2', path);
      return body.allowedActions.includes(action) ? true : undefined;
    });
  }

  /** How long until the shared record shows what a command did. */
  async #see(ref: string, event: string): Promise<void> {
    const { ms } = await this.client.readAfter('board.officer1', `/v1/records/${ref}`, event);
    this.visible(ms);
  }

  async #completed(ref: string): Promise<void> {
    await until(`completion of ${ref}`, async () => {
      const { body } = await this.client.read<RecordView>('board.officer1', `/v1/records/${ref}`);
      return body.stage === 'COMPLETED' ? true : undefined;
    });
  }
}

import { type Schemas, seeing } from '@onegate/client';
import type { Client } from '../api/client.ts';
import type { Truck } from '../trucks/truck.ts';
import type { LaneCaller } from './lane-caller.ts';
import { inspect } from './inspect.ts';
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
    const params = { path: { id: movementId } };
    if (truck.number % BOOKING_SHARE === 0) await this.#book(params);
    await this.#arrive(params);
    await inspect(this.client, movementId, 'ARRIVAL', this.pace);
    await this.#enterYard(params);
    const last = await inspect(this.client, movementId, 'YARD', this.pace);
    if (last) await this.#see(declared.ref, last);
    await this.#pay(params);
    await this.#leave(params, truck);
    await this.#completed(declared.ref);
    return {
      truck,
      movementId,
      refs: [declared.ref, ...declared.shipments.map((shipment) => shipment.ref)],
      ms: performance.now() - started,
    };
  }

  async #declare({ declaration }: Truck): Promise<Schemas['DeclarationReceipt']> {
    const { body } = await this.client.command('declarant1', 'declare', (api) =>
      api.POST('/v1/declarations', { body: declaration }),
    );
    const { event } = await this.client.command('declarant1', 'submit', (api) =>
      api.POST('/v1/declarations/{id}/submission', { params: { path: { id: body.declarationId } } }),
    );
    const heard = { params: { path: { id: body.movementId } }, headers: seeing(event) };
    await Promise.all([
      this.client.read('board.officer1', (api) => api.GET('/v1/movements/{id}', heard)),
      this.client.read('board.officer1', (api) => api.GET('/v1/movements/{id}/inspections', heard)),
    ]);
    await this.pace();
    return body;
  }

  /** The next hour with a free place; another truck may have taken it meanwhile, and then this one comes unbooked. */
  async #book(params: Movement): Promise<void> {
    const { body } = await this.client.read('declarant1', (api) =>
      api.GET('/v1/gates/{gate}/slots', { params: { path: { gate: 'LT' } } }),
    );
    const slot = body.items.find(({ free }) => free > 0);
    if (!slot) return;
    await this.client.command(
      'declarant1',
      'book',
      (api) => api.POST('/v1/movements/{id}/booking', { params, body: { slotStart: slot.from } }),
      ['logistics.booking.slot-full'],
    );
  }

  async #arrive(params: Movement): Promise<void> {
    await this.client.command('board.officer1', 'arrive', (api) =>
      api.POST('/v1/movements/{id}/arrival', { params, body: {} }),
    );
    await this.pace();
  }

  async #enterYard(params: Movement): Promise<void> {
    await until('leave for yard-entry', async () => {
      const { body } = await this.client.read('board.officer2', (api) =>
        api.GET('/v1/movements/{id}', { params }),
      );
      return body.allowedActions.includes('yard-entry') ? true : undefined;
    });
    await this.client.command('board.officer2', 'yard-entry', (api) =>
      api.POST('/v1/movements/{id}/yard-entry', { params, body: { yard: 'Y1' } }),
    );
    await this.pace();
  }

  async #pay(params: Movement): Promise<void> {
    const { body: charges } = await this.client.read('board.cashier1', (api) =>
      api.GET('/v1/movements/{id}/charges', { params }),
    );
    if (charges.status === 'SETTLED') return;
    await this.client.command('board.cashier1', 'pay', (api) =>
      api.POST('/v1/movements/{id}/payments', {
        params,
        body: { method: 'TRANSFER', amount: charges.due as Money },
      }),
    );
    await this.pace();
  }

  async #leave(params: Movement, truck: Truck): Promise<void> {
    const exported = truck.direction === 'EXPORT';
    await this.lanes.called(params.path.id, exported ? 'L1' : 'L2');
    const officer = exported ? 'border-guard.officer1' : 'customs.officer1';
    await until('the exit permit', async () => {
      const { status } = await this.client.command(
        officer,
        'exit',
        (api) => api.POST('/v1/movements/{id}/exit', { params, body: {} }),
        ['clearance.exit.not-at-exit'],
      );
      return status < 400 ? true : undefined;
    });
    await this.pace();
    if (!exported) return;
    await this.client.command('border-guard.officer2', 'cross', (api) =>
      api.POST('/v1/movements/{id}/crossing', { params, body: {} }),
    );
    await this.client.command('neighbour1', 'acknowledge', (api) =>
      api.POST('/v1/movements/{id}/acknowledgement', { params, body: {} }),
    );
  }

  /** How long until the shared record shows what a command did. */
  async #see(ref: string, event: string): Promise<void> {
    const { ms } = await this.client.read('board.officer1', (api) =>
      api.GET('/v1/records/{ref}', { params: { path: { ref } }, headers: seeing(event) }),
    );
    this.visible(ms);
  }

  async #completed(ref: string): Promise<void> {
    await until(`completion of ${ref}`, async () => {
      const { body } = await this.client.read('board.officer1', (api) =>
        api.GET('/v1/records/{ref}', { params: { path: { ref } } }),
      );
      return body.stage === 'COMPLETED' ? true : undefined;
    });
  }
}

type Money = Schemas['PaymentRequest']['amount'];

interface Movement {
  readonly path: { readonly id: string };
}

import { ifMatch, type Schemas, seeing } from '@onegate/client';
import type { Client } from '../api/client.ts';
import { inspect } from '../crossing/inspect.ts';
import { LaneCaller } from '../crossing/lane-caller.ts';
import { until } from '../crossing/wait.ts';
import type { Truck } from '../trucks/truck.ts';
import { correctTime } from './correct-time.ts';
import { entryOf } from './entry-of.ts';

/** Check digit 3; the declarant writes another one first. */
const CONTAINER = 'CSQU3054383';
const MISREAD = 'CSQU3054380';
/** By how much the board tells the yard entry too late. */
const LATE_MS = 400;

const atOnce = (): Promise<void> => Promise.resolve();

/** One shipment to which everything happens that responsibility is about, each act by the one whose it is. */
export class Story {
  constructor(
    private readonly client: Client,
    private readonly tell: (what: string) => void,
  ) {}

  /** @returns the shipment's reference */
  async play(truck: Truck): Promise<string> {
    const { ref, movementId } = await this.#declare(truck);
    const params = { path: { id: movementId } };
    await this.client.command('board.officer1', 'arrive', (api) =>
      api.POST('/v1/movements/{id}/arrival', { params, body: {} }),
    );
    await inspect(this.client, movementId, 'ARRIVAL', atOnce);
    await this.#breach(ref);
    await this.#enterYard(params);
    await this.#correctEntry(ref);
    await this.#offers(ref);
    await this.#hold(ref);
    await inspect(this.client, movementId, 'YARD', atOnce);
    await until('the release', async () => ((await this.#record(ref)).releasedAt ? true : undefined));
    this.tell('released: every inspection is concluded, no hold is open');
    await this.#leave(params);
    await until('completion', async () =>
      (await this.#record(ref)).stage === 'COMPLETED' ? true : undefined,
    );
    this.tell('completed: over the line and acknowledged by the neighbour');
    return ref;
  }

  async #declare({ declaration }: Truck): Promise<{ ref: string; movementId: string }> {
    const { vehicle } = declaration;
    const wrong = { ...declaration, vehicle: { ...vehicle, containers: [MISREAD] } };
    const { body } = await this.client.command('declarant1', 'declare', (api) =>
      api.POST('/v1/declarations', { body: wrong }),
    );
    const params = { path: { id: body.declarationId } };
    await this.#submit(params);
    const faults = [{ code: 'MISMATCH_WITH_VEHICLE' as const, pointer: '/vehicle/containers/0' }];
    await this.client.command('board.officer1', 'send back', (api) =>
      api.POST('/v1/declarations/{id}/correction-requests', { params, body: { faults } }),
    );
    await pause(1500);
    await this.#correct(params, { ...vehicle, containers: [CONTAINER] });
    const { event } = await this.#submit(params);
    const heard = { params: { path: { id: body.movementId } }, headers: seeing(event) };
    await this.client.read('board.officer1', (api) => api.GET('/v1/movements/{id}', heard));
    await this.client.read('board.officer1', (api) => api.GET('/v1/movements/{id}/inspections', heard));
    this.tell('amended: the declarant changed only the container that the board sent back');
    return { ref: body.shipments[0]?.ref ?? '', movementId: body.movementId };
  }

  async #submit(params: Of): Promise<{ event: string | undefined }> {
    return await this.client.command('declarant1', 'submit', (api) =>
      api.POST('/v1/declarations/{id}/submission', { params }),
    );
  }

  /** The declarant changes one part of a declaration that was sent back, in the version that was read. */
  async #correct(params: Of, vehicle: Schemas['DeclarationRequest']['vehicle']): Promise<void> {
    const { etag = '' } = await this.client.read('declarant1', (api) =>
      api.GET('/v1/declarations/{id}', { params }),
    );
    await this.client.command('declarant1', 'correct', (api) =>
      api.PATCH('/v1/declarations/{id}', { params, body: { vehicle }, headers: ifMatch(etag) }),
    );
  }

  async #breach(ref: string): Promise<void> {
    await entryOf(this.client, ref, 'clock.breached');
    this.tell('breached: the truck stood longer before its place than the gate allows itself');
  }

  async #enterYard(params: Of): Promise<void> {
    await until('leave for the yard', async () => {
      const { body } = await this.client.read('board.officer2', (api) =>
        api.GET('/v1/movements/{id}', { params }),
      );
      return body.allowedActions.includes('yard-entry') ? true : undefined;
    });
    await pause(2 * LATE_MS);
    await this.client.command('board.officer2', 'yard-entry', (api) =>
      api.POST('/v1/movements/{id}/yard-entry', { params, body: { yard: 'Y1' } }),
    );
  }

  async #correctEntry(ref: string): Promise<void> {
    await this.#heldBy(ref, 'LT-HQ');
    await correctTime(this.client, ref, { by: 'board.officer2', type: 'yard.entered', earlierMs: LATE_MS });
    this.tell(
      'corrected: the board had told the yard entry too late; the entry stays, its clocks go by what counts',
    );
  }

  async #offers(ref: string): Promise<void> {
    await this.#heldBy(ref, 'LT-HQ');
    const { handoverId } = await this.#offer(ref);
    await this.client.command('plant.officer1', 'refuse', (api) =>
      api.POST('/v1/handovers/{id}/refusal', {
        params: { path: { id: handoverId } },
        body: { reasonCode: 'NO_CAPACITY' },
      }),
    );
    await this.#climbed(ref, handoverId);
    this.tell('refused: plant quarantine did not take it, customs answers on, and the offer climbs');
    const second = await this.#offer(ref, { deadline: new Date(Date.now() + 2000).toISOString() });
    await entryOf(this.client, ref, 'handover.expired');
    await this.#climbed(ref, second.handoverId);
    this.tell('ran out: nobody answered a second offer, customs answers on, and it climbs');
  }

  /** What climbs is no entry, since it follows from one: the record shows before whom it is. */
  async #climbed(ref: string, handoverId: string): Promise<void> {
    await until('the offer before somebody higher', async () =>
      (await this.#record(ref)).climb?.handoverId === handoverId ? true : undefined,
    );
  }

  async #offer(ref: string, more: { deadline?: string } = {}): Promise<Schemas['HandoverView']> {
    const { body } = await this.client.command('customs.officer1', 'offer', (api) =>
      api.POST('/v1/records/{ref}/handovers', {
        params: { path: { ref } },
        body: { toUnit: 'LT-KDTV', reasonCode: 'SPECIALIST_NEEDED', ...more },
      }),
    );
    return body;
  }

  async #hold(ref: string): Promise<void> {
    const { body } = await this.client.command('customs.leader1', 'hold', (api) =>
      api.POST('/v1/records/{ref}/holds', {
        params: { path: { ref } },
        body: {
          legalBasis: 'CUSTOMS-LAW',
          reasonCode: 'PAPERS_DOUBTFUL',
          reviewAt: new Date(Date.now() + 86_400_000).toISOString(),
          approver: 'customs.head',
        },
      }),
    );
    await pause(1000);
    await this.client.command('customs.head', 'lift', (api) =>
      api.POST('/v1/holds/{id}/lifting', { params: { path: { id: body.holdId } }, body: {} }),
    );
    this.tell('held and let go: customs doubted the papers for a second');
  }

  async #leave(params: Of): Promise<void> {
    await this.#pay(params);
    await new LaneCaller(this.client).called(params.path.id, 'L1');
    await until('the exit permit', async () => {
      const { status } = await this.client.command(
        'border-guard.officer1',
        'exit',
        (api) => api.POST('/v1/movements/{id}/exit', { params, body: {} }),
        ['clearance.exit.not-at-exit'],
      );
      return status < 400 ? true : undefined;
    });
    await this.client.command('border-guard.officer2', 'cross', (api) =>
      api.POST('/v1/movements/{id}/crossing', { params, body: {} }),
    );
    await this.client.command('neighbour1', 'acknowledge', (api) =>
      api.POST('/v1/movements/{id}/acknowledgement', { params, body: {} }),
    );
  }

  async #pay(params: Of): Promise<void> {
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
  }

  async #heldBy(ref: string, unit: string): Promise<void> {
    await until(`${unit} as holder`, async () =>
      (await this.#record(ref)).holder?.unit === unit ? true : undefined,
    );
  }

  async #record(ref: string): Promise<Schemas['RecordView']> {
    const params = { path: { ref } };
    return (await this.client.read('board.officer1', (api) => api.GET('/v1/records/{ref}', { params }))).body;
  }
}

type Money = Schemas['PaymentRequest']['amount'];

interface Of {
  readonly path: { readonly id: string };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

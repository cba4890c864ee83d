import type { Client } from '../api/client.ts';
import type { People } from '../api/people.ts';
import { inspect } from '../crossing/inspect.ts';
import { LaneCaller } from '../crossing/lane-caller.ts';
import type { ChargesView, DeclarationView, MovementView, RecordView } from '../crossing/views.ts';
import { until } from '../crossing/wait.ts';
import type { Truck } from '../trucks/truck.ts';
import { correctContainer } from './correct.ts';

/** Check digit 3; the declarant writes another one first. */
const CONTAINER = 'CSQU3054383';
const MISREAD = 'CSQU3054380';

interface Entries {
  readonly items: readonly { readonly fields: Record<string, unknown> }[];
}

const atOnce = (): Promise<void> => Promise.resolve();

/** One shipment to which everything happens that responsibility is about, each act by the one whose it is. */
export class Story {
  constructor(
    private readonly client: Client,
    private readonly people: People,
    private readonly url: string,
    private readonly tell: (what: string) => void,
  ) {}

  /** @returns the shipment's reference */
  async play(truck: Truck): Promise<string> {
    const { ref, movementId } = await this.#declare(truck);
    const path = `/v1/movements/${movementId}`;
    await this.client.command('board.officer1', 'arrive', `${path}/arrival`);
    await inspect(this.client, movementId, 'ARRIVAL', atOnce);
    await this.#breach(ref);
    await this.#enterYard(path);
    await this.#offers(ref);
    await this.#hold(ref);
    await inspect(this.client, movementId, 'YARD', atOnce);
    await until('the release', async () => ((await this.#record(ref)).releasedAt ? true : undefined));
    this.tell('released: every inspection is concluded, no hold is open');
    await this.#leave(path);
    await until('completion', async () =>
      (await this.#record(ref)).stage === 'COMPLETED' ? true : undefined,
    );
    this.tell('completed: over the line and acknowledged by the neighbour');
    return ref;
  }

  async #declare({ declaration }: Truck): Promise<{ ref: string; movementId: string }> {
    const vehicle = declaration['vehicle'] as object;
    const wrong = { ...declaration, vehicle: { ...vehicle, containers: [MISREAD] } };
    const { body } = await this.client.command<DeclarationView>(
      'declarant1',
      'declare',
      '/v1/declarations',
      wrong,
    );
    const path = `/v1/declarations/${body.declarationId}`;
    await this.client.command('declarant1', 'submit', `${path}/submission`);
    const faults = [{ code: 'MISMATCH_WITH_VEHICLE', pointer: '/vehicle/containers/0' }];
    await this.client.command('board.officer1', 'send back', `${path}/correction-requests`, { faults });
    await pause(1500);
    await correctContainer(this.url, this.people, body.declarationId, {
      ...vehicle,
      containers: [CONTAINER],
    });
    const { event } = await this.client.command('declarant1', 'submit', `${path}/submission`);
    const { movementId } = body;
    for (const place of [`/v1/movements/${movementId}`, `/v1/movements/${movementId}/inspections`])
      await this.client.readAfter('board.officer1', place, event);
    this.tell('corrected: the declarant changed only the container that the board sent back');
    return { ref: body.shipments[0]?.ref ?? '', movementId };
  }

  async #breach(ref: string): Promise<void> {
    await this.#entry(ref, 'clock.breached');
    this.tell('breached: the truck stood longer before its place than the gate allows itself');
  }

  async #enterYard(path: string): Promise<void> {
    await until('leave for the yard', async () => {
      const { body } = await this.client.read<MovementView>('board.officer2', path);
      return body.allowedActions.includes('yard-entry') ? true : undefined;
    });
    await this.client.command('board.officer2', 'yard-entry', `${path}/yard-entry`, { yard: 'Y1' });
  }

  async #offers(ref: string): Promise<void> {
    await until('customs as holder', async () =>
      (await this.#record(ref)).holder?.unit === 'LT-HQ' ? true : undefined,
    );
    const offer = { toUnit: 'LT-KDTV', reasonCode: 'SPECIALIST_NEEDED' };
    const path = `/v1/records/${ref}/handovers`;
    const { body } = await this.client.command<{ handoverId: string }>(
      'customs.officer1',
      'offer',
      path,
      offer,
    );
    const refusal = { reasonCode: 'NO_CAPACITY' };
    await this.client.command(
      'plant.officer1',
      'refuse',
      `/v1/handovers/${body.handoverId}/refusal`,
      refusal,
    );
    this.tell('refused: plant quarantine did not take it, customs answers on, and the offer climbs');
    const deadline = new Date(Date.now() + 2000).toISOString();
    await this.client.command('customs.officer1', 'offer', path, { ...offer, deadline });
    await this.#entry(ref, 'handover.expired');
    this.tell('ran out: nobody answered a second offer, customs answers on, and it climbs');
  }

  async #hold(ref: string): Promise<void> {
    const { body } = await this.client.command<{ holdId: string }>(
      'customs.leader1',
      'hold',
      `/v1/records/${ref}/holds`,
      {
        legalBasis: 'CUSTOMS-LAW',
        reasonCode: 'PAPERS_DOUBTFUL',
        reviewAt: new Date(Date.now() + 86_400_000).toISOString(),
        approver: 'customs.head',
      },
    );
    await pause(1000);
    await this.client.command('customs.head', 'lift', `/v1/holds/${body.holdId}/lifting`);
    this.tell('held and let go: customs doubted the papers for a second');
  }

  async #leave(path: string): Promise<void> {
    const charges = await until('the charges', async () => {
      const { body } = await this.client.read<ChargesView>('board.cashier1', `${path}/charges`);
      return body.status === 'NONE' ? undefined : body;
    });
    if (charges.status !== 'SETTLED')
      await this.client.command('board.cashier1', 'pay', `${path}/payments`, {
        method: 'TRANSFER',
        amount: charges.due,
      });
    await new LaneCaller(this.client).called(path, 'L1');
    await until('the exit permit', async () => {
      const early = ['clearance.exit.not-at-exit'];
      const { status } = await this.client.command(
        'border-guard.officer1',
        'exit',
        `${path}/exit`,
        {},
        early,
      );
      return status < 400 ? true : undefined;
    });
    await this.client.command('border-guard.officer2', 'cross', `${path}/crossing`);
    await this.client.command('neighbour1', 'acknowledge', `${path}/acknowledgement`);
  }

  async #record(ref: string): Promise<RecordView & { readonly holder?: { readonly unit: string } }> {
    return (await this.client.read<RecordView>('board.officer1', `/v1/records/${ref}`)).body;
  }

  /** Waits until the record tells of an event. */
  async #entry(ref: string, type: string): Promise<void> {
    await until(`${type} in the record`, async () => {
      const { body } = await this.client.read<Entries>(
        'board.officer1',
        `/v1/records/${ref}/entries?limit=500`,
      );
      return body.items.some(({ fields }) => fields['type'] === type) ? true : undefined;
    });
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

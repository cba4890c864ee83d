import { newPartRef } from '@onegate/codes';
import { type FactData, newId } from '@onegate/contracts';
import { randomBytes } from 'node:crypto';
import { type Check, TestMovement } from './a-movement.ts';

export const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
export const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0 };

type Completed = FactData<'transshipment.completed'>;

/** A truck that gives goods and one that takes them, both in the yard. */
export class TwoTrucks {
  readonly source: TestMovement;
  readonly receiving: TestMovement;
  readonly transshipmentId = newId();
  readonly childId = newId();
  readonly #told = new Set<unknown>();

  constructor(direction: 'EXPORT' | 'IMPORT' = 'IMPORT', shipments = 1) {
    this.source = new TestMovement(direction, shipments);
    this.receiving = new TestMovement(direction, 0);
    this.source.submitted().accepted().planned([CREW, CUSTOMS]).assessed().arrived().concluded(CREW).inYard();
    this.receiving.submitted().accepted().planned([CREW]).assessed().arrived().concluded(CREW).inYard();
  }

  get open() {
    return {
      transshipmentId: this.transshipmentId,
      sourceMovementId: this.source.movementId,
      receivingMovementId: this.receiving.movementId,
      shipmentIds: [this.source.idOf(0)],
    };
  }

  begin(): this {
    for (const truck of [this.source, this.receiving]) truck.happens('transshipment.started', this.open);
    return this.pass();
  }

  abandon(): this {
    for (const truck of [this.source, this.receiving])
      truck.happens('transshipment.abandoned', { ...this.open, reasonCode: 'TRUCK_UNFIT' });
    return this.pass();
  }

  completed(partial = false): Completed {
    const child = { shipmentId: this.childId, ref: newPartRef('LT', 2026, randomBytes) };
    const plates = (text: string) => [{ country: 'VN', text, key: `VN:${text}` }];
    return {
      ...this.open,
      partial,
      sourcePlates: plates('81C12345'),
      receivingPlates: plates('81C54321'),
      parts: [
        {
          homeMovementId: this.source.movementId,
          shipmentId: this.source.idOf(0),
          ...(partial && { child }),
          moved: { packages: 4, grossWeightKg: '400' },
          kept: { packages: partial ? 6 : 0, grossWeightKg: partial ? '600' : '0' },
        },
      ],
    };
  }

  complete(partial = false): this {
    const data = this.completed(partial);
    for (const truck of [this.source, this.receiving]) truck.happens('transshipment.completed', data);
    return this.pass();
  }

  /** Brings what one file tells the other to it, as the consumer does. */
  pass(): this {
    for (;;) {
      const news = [...this.source.reactions, ...this.receiving.reactions]
        .flatMap(({ told }) => told)
        .filter((told) => !this.#told.has(told))
        .filter(({ name }) => name === 'truck.moved' || name === 'cargo.changed');
      const [next] = news;
      if (!next) return this;
      this.#told.add(next);
      if (next.name === 'truck.moved') this.source.happens('truck.moved', next.data);
      if (next.name === 'cargo.changed') this.receiving.happens('cargo.changed', next.data);
    }
  }

  /** What happens to the receiving truck, and what follows from it. */
  receive(act: (truck: TestMovement) => unknown): this {
    act(this.receiving);
    return this.pass();
  }

  stageOfChild(): string | undefined {
    return this.source.file.records[this.childId]?.stage;
  }

  entriesOf(recordId: string): unknown[] {
    return this.source.reactions
      .flatMap(({ entries }) => entries)
      .filter((entry) => entry.recordId === recordId)
      .map(({ sealed }) =>
        Object.fromEntries(Object.entries(sealed.disclosures).map(([name, [, value]]) => [name, value])),
      );
  }
}

import { Injectable } from '@nestjs/common';
import { newId } from '@onegate/contracts';
import type { NewFact } from '@onegate/messaging';
import { Clock, type Transaction } from '@onegate/persistence';
import type { Inspection } from '../inspection/domain/inspection.ts';
import { InspectionRepository } from '../inspection/inspection.repository.ts';
import type { Movement } from './domain/movement.ts';
import { MovementRepository } from './movement.repository.ts';
import { plan } from './domain/plan.ts';
import { plannedFact } from './planned-fact.ts';

/** Plans a movement and keeps the outcome; the caller holds the movement's lock and tells the fact. */
@Injectable()
export class Planner {
  constructor(
    private readonly movements: MovementRepository,
    private readonly inspections: InspectionRepository,
    private readonly clock: Clock,
  ) {}

  /** @param tasks every task that the movement ever had. */
  async plan(
    tx: Transaction,
    movement: Movement,
    tasks: readonly Inspection[],
  ): Promise<NewFact<'inspections.planned'>> {
    const now = this.clock.now();
    const channels = await this.movements.channelsInForce(tx, movement);
    const planned = plan({ movement, channels, tasks, now, mint: newId });
    await this.movements.save(tx, movement, channels);
    await this.inspections.store(tx, [...planned.added, ...planned.changed]);
    return plannedFact(movement, planned, now);
  }
}

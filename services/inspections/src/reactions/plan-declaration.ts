import { Injectable } from '@nestjs/common';
import { applied, type FactContext, ignored, Outbox, type Outcome } from '@onegate/messaging';
import { customsNumberLock, type LockKey } from '@onegate/persistence';
import { InspectionRepository } from '../inspection/inspection.repository.ts';
import { declaredTruck, partnersAndOwners, type Snapshot } from '../planning/domain/declared-truck.ts';
import type { Movement } from '../planning/domain/movement.ts';
import { isPlanned, type Known, MovementRepository } from '../planning/movement.repository.ts';
import { Planner } from '../planning/planner.ts';

/** Plans what is due for a version of a declaration. */
@Injectable()
export class DeclarationPlanning {
  constructor(
    private readonly movements: MovementRepository,
    private readonly inspections: InspectionRepository,
    private readonly planner: Planner,
    private readonly outbox: Outbox,
  ) {}

  async plan(declaration: Snapshot, { tx, cause }: FactContext): Promise<Outcome> {
    const known = await this.movements.find(declaration.movementId, tx);
    if (known && isOutdated(declaration, known)) return ignored;
    const tasks = isPlanned(known) ? await this.inspections.ofMovement(known.id, tx) : [];
    const movement = movementFor(declaration, isPlanned(known) ? known : undefined);
    const fact = await this.planner.plan(tx, movement, tasks);
    await this.outbox.append(tx, cause, [fact]);
    return applied;
  }
}

/** A channel is not raised on a customs declaration while a truck that carries it is planned. */
export const customsNumbersOf = ({ data }: { data: { declaration: Snapshot } }): LockKey[] =>
  data.declaration.shipments.flatMap(({ customsDeclarations }) =>
    customsDeclarations.map(({ number }) => customsNumberLock(number)),
  );

/** Nothing is planned for a cancelled movement, nor twice for the same version. */
const isOutdated = (declaration: Snapshot, known: Known): boolean =>
  !isPlanned(known) || known.cancelled || known.declarationVersion >= declaration.declarationVersion;

function movementFor(declaration: Snapshot, known: Movement | undefined): Movement {
  const declared = declaredTruck(declaration);
  return {
    channelVersion: 1,
    admittedAt: null,
    yardEnteredAt: null,
    closedAt: null,
    cancelled: false,
    ...known,
    id: declaration.movementId,
    ref: declaration.movementRef,
    gate: declaration.gate,
    direction: declaration.direction,
    declarationVersion: declaration.declarationVersion,
    enterprises: partnersAndOwners(declared),
    declared,
  };
}

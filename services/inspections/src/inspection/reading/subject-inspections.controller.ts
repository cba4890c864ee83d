import { Controller, Get, Param } from '@nestjs/common';
import type { Caller } from '@onegate/auth';
import { Command, Id, Operation, TheCommand } from '@onegate/http';
import { enterprisesOf } from '../../planning/domain/declared-truck.ts';
import { isPlanned, MovementRepository } from '../../planning/movement.repository.ts';
import { InspectionList } from '../inspection-list.view.ts';
import type { Inspection } from '../domain/inspection.ts';
import { InspectionRepository } from '../inspection.repository.ts';
import { showInspection } from '../show-inspection.ts';

export class SubjectParam {
  @Id({ meaning: 'The movement or shipment', example: '019ab2c4-7d10-7a31-9c55-0e6f6f1f2a01' })
  id!: string;
}

/** Every task on a truck or a shipment, those that ended included. */
@Controller('v1')
export class SubjectInspectionsController {
  constructor(
    private readonly inspections: InspectionRepository,
    private readonly movements: MovementRepository,
  ) {}

  @Get('movements/:id/inspections')
  @Operation('inspections.of-movement', {
    kind: 'READ',
    summary: 'All inspections of a movement and its shipments',
    description:
      'Officers of the gate see all; an enterprise sees those of the truck and of its own shipments.',
    answer: InspectionList,
    problems: ['inspections.movement.not-found', 'auth.not-yours'],
  })
  async ofMovement(@Param() { id }: SubjectParam, @TheCommand() command: Command): Promise<InspectionList> {
    const movement = await this.movements.find(id);
    if (!isPlanned(movement)) throw await this.movements.unseen(id);
    command.authorize(movement);
    const tasks = await this.inspections.ofMovement(id);
    return listFor(tasks.filter(visibleTo(command.caller)), command.caller);
  }

  @Get('shipments/:id/inspections')
  @Operation('inspections.of-shipment', {
    kind: 'READ',
    summary: 'All inspections of a shipment',
    description: 'Its own; those of the truck that carries it are listed under the movement.',
    answer: InspectionList,
    problems: ['inspections.shipment.not-found', 'auth.not-yours'],
  })
  async ofShipment(@Param() { id }: SubjectParam, @TheCommand() command: Command): Promise<InspectionList> {
    const movement = await this.movements.findByShipment(id);
    if (!movement) throw await this.movements.unseenShipment(id);
    command.authorize({ gate: movement.gate, enterprises: enterprisesOf(movement, id) });
    const tasks = await this.inspections.ofMovement(movement.id);
    return listFor(
      tasks.filter(({ subject }) => subject.id === id),
      command.caller,
    );
  }
}

const listFor = (tasks: readonly Inspection[], caller: Caller): InspectionList => ({
  items: tasks.map((task) => showInspection(task, caller)),
});

/** The policy lets the enterprise in for the movement; on a shared truck the tasks of others' goods stay closed to it. */
const visibleTo =
  ({ agency, enterprise }: Caller) =>
  ({ enterprises }: Inspection): boolean =>
    agency !== undefined || (enterprise !== undefined && enterprises.includes(enterprise));

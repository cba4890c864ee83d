import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Answer, type Command, Commands, created, Id, ok, Operation, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { readFrom } from '../movement/allowed-actions.ts';
import { MovementParam } from '../movement/movement-param.ts';
import { getMovement } from '../movement/movement.repository.ts';
import { transshipmentsOf } from './transshipment.repository.ts';
import { AbandonmentRequest, CompletionRequest, TransshipmentRequest } from './transshipment.request.ts';
import { TransshipmentList, TransshipmentView, viewOf } from './transshipment.view.ts';
import { Transshipments } from './transshipments.ts';

export class TransshipmentParam {
  @Id({ meaning: 'Transshipment.', example: '019a5b3e-7c80-7d2e-8f3a-4b5c6d7e8f90' })
  id!: string;
}

const ENDED = ['logistics.transshipment.not-found', 'logistics.transshipment.ended', 'auth.not-yours'];

const extrasOf = (event: string | undefined) => (event === undefined ? {} : { event });

@Controller('v1')
export class TransshipmentsController {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly transshipments: Transshipments,
  ) {}

  @Get('movements/:id/transshipments')
  @Operation('transshipments.list', {
    kind: 'READ',
    summary: 'Transshipments in which a truck gave or took goods',
    answer: TransshipmentList,
    problems: ['logistics.movement.not-found', 'auth.not-yours'],
  })
  async list(@Param() { id }: MovementParam, @TheCommand() command: Command): Promise<TransshipmentList> {
    command.authorize(readFrom(await getMovement(this.database, id)));
    return { items: (await transshipmentsOf(this.database, id)).map(viewOf) };
  }

  @Post('movements/:id/transshipments')
  @Operation('transshipments.begin', {
    kind: 'CREATE',
    summary: 'Goods of this truck begin to go to another',
    description:
      'Officer of customs, both trucks in the yard and going the same way. Until it ends customs answers for the goods and both trucks (stage TRANSSHIPPING). Goods that were unloaded into a yard are taken on in the same way, under the movement that they were declared on; the truck that brought them may have gone.',
    answer: TransshipmentView,
    problems: ['logistics.movement.not-found', 'logistics.transshipment.faulty', 'auth.not-yours'],
  })
  async begin(
    @Param() { id }: MovementParam,
    @Body() { receivingMovementId, shipmentIds, occurredAt }: TransshipmentRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<TransshipmentView>> {
    const wanted = { receivingMovementId, shipmentIds: [...new Set(shipmentIds)] };
    return await this.commands.execute(command, async (tx) => {
      const { begun, event } = await this.transshipments.begin(tx, id, wanted, occurredAt, command);
      return created(viewOf(begun), extrasOf(event));
    });
  }

  @Post('transshipments/:id/completion')
  @Operation('transshipments.complete', {
    kind: 'ACTION',
    summary: 'The goods are on the other truck: what went over and what stayed',
    description:
      'Officer of customs. For every shipment moved and kept must make what was there, packages and weight. What went over only in part becomes a shipment of its own, with a record linked to its parent’s.',
    answer: TransshipmentView,
    problems: [...ENDED, 'logistics.transshipment.unbalanced', 'logistics.transshipment.truck-gone'],
  })
  async complete(
    @Param() { id }: TransshipmentParam,
    @Body() { counts, occurredAt }: CompletionRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<TransshipmentView>> {
    return await this.commands.execute(command, async (tx) => {
      const { ended, event } = await this.transshipments.complete(tx, id, counts, occurredAt, command);
      return ok(viewOf(ended), extrasOf(event));
    });
  }

  @Post('transshipments/:id/abandonment')
  @Operation('transshipments.abandon', {
    kind: 'ACTION',
    summary: 'Give a transshipment up: everything is where it was',
    description: 'Officer of customs, with a reason from the list.',
    answer: TransshipmentView,
    problems: ENDED,
  })
  async abandon(
    @Param() { id }: TransshipmentParam,
    @Body() { reasonCode, occurredAt }: AbandonmentRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<TransshipmentView>> {
    return await this.commands.execute(command, async (tx) => {
      const { ended, event } = await this.transshipments.abandon(tx, id, reasonCode, occurredAt, command);
      return ok(viewOf(ended), extrasOf(event));
    });
  }
}

import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Answer, Command } from '@onegate/http';
import { Operation, TheCommand } from '@onegate/http';
import { Clock, Database } from '@onegate/persistence';
import { Admissions } from '../arrival/admissions.ts';
import { actedOn } from '../movement/allowed-actions.ts';
import { nextState } from '../movement/domain/transitions.ts';
import { type Done, factOf, MovementActs, type Step } from '../movement/movement-acts.ts';
import { MovementParam } from '../movement/movement-param.ts';
import { changed, COLUMNS, getMovement, type MovementRow } from '../movement/movement.repository.ts';
import { MovementView } from '../movement/movement-view.ts';
import { occurrence } from '../movement/domain/occurrence.ts';
import { WhenRequest } from '../movement/when.request.ts';
import { ClearanceClient } from './clearance-client.ts';

const EXIT = `
  UPDATE movement SET state = $2, permit_id = $3, exited_at = $4, version = version + 1
  WHERE movement_id = $1 RETURNING ${COLUMNS}`;

@Controller('v1/movements')
export class ExitController {
  constructor(
    private readonly acts: MovementActs,
    private readonly clearance: ClearanceClient,
    private readonly database: Database,
    private readonly admissions: Admissions,
    private readonly clock: Clock,
  ) {}

  @Post(':id/exit')
  @Operation('movements.exit', {
    kind: 'ACTION',
    summary: 'The truck leaves the gate',
    description:
      'Exports: border guard; imports: customs. Clearance is asked for the permit first; without it no truck leaves.',
    answer: MovementView,
    problems: [
      'logistics.movement.not-found',
      'logistics.movement.not-now',
      'logistics.movement.not-yet',
      'logistics.exit.refused',
      'logistics.exit.clearance-away',
      'auth.not-yours',
    ],
  })
  async exit(
    @Param() { id }: MovementParam,
    @Body() { occurredAt }: WhenRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<MovementView>> {
    occurrence(occurredAt, this.clock.now());
    const permitId = await this.#permitFor(id, command);
    const proved = permitId === undefined ? {} : ({ stage: 'EXIT_CONTROL' } as const);
    return await this.acts.run(
      command,
      id,
      'exit',
      (step) => this.#leave(step, permitId, occurredAt),
      proved,
    );
  }

  /**
   * Asked before the transaction: no lock waits for another service. Where the state does not allow the exit there is
   * nothing to ask for: then this is a command done before, to be answered as it was, or one to be refused. Nor is a
   * permit asked for what would be refused anyway: it would close the record to holds and amendments.
   */
  async #permitFor(id: string, command: Command): Promise<string | undefined> {
    const movement = await getMovement(this.database, id);
    command.authorize(actedOn(movement));
    if (nextState(movement.state, 'exit') === undefined) return undefined;
    command.expectVersion(movement.version, 'OPTIONAL');
    return await this.clearance.exitPermit(id, command);
  }

  async #leave({ tx, movement, next, now }: Step, permitId = '', occurredAt?: string): Promise<Done> {
    const at = occurrence(occurredAt, now);
    const gone = changed(await tx.write<MovementRow>(EXIT, [movement.id, next, permitId, at]));
    tx.afterCommit(() => this.admissions.wake(movement.gate));
    return { movement: gone, facts: [factOf(gone, 'vehicle.exited', at, { permitId })] };
  }
}

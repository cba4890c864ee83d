import { Injectable } from '@nestjs/common';
import type { FactData } from '@onegate/contracts';
import { type Answer, type Command, Commands, ok } from '@onegate/http';
import { Clock, movementLock, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import type { Climb } from '../movement/domain/climb.ts';
import type { Offer } from '../movement/domain/movement-file.ts';
import { subjectOf } from '../movement/domain/tell.ts';
import { RecordActs } from '../records/record-acts.ts';
import type { WhenRequest } from '../records/when.request.ts';
import { Registers } from '../register/registers.ts';
import { withActions } from './handover-actions.ts';
import { getHandover } from './handover.repository.ts';
import type { HandoverView } from './handover.view.ts';

type Name = 'handover.accepted' | 'handover.refused' | 'handover.withdrawn';
type Subject = FactData<Name>['subject'];

export interface HandoverAnswer<N extends Name> {
  readonly name: N;
  /** Whose act it is: the unit that was asked, or the one that asked. */
  readonly by: 'toUnit' | 'fromUnit';
  readonly when?: WhenRequest;
  /** Code of what stands against it. */
  readonly obstacle: (offer: Offer | undefined, now: string, climb: Climb | undefined) => string | undefined;
  readonly data: (about: {
    subject: Subject;
    handoverId: string;
    fromUnit: string;
    toUnit: string;
  }) => FactData<N>;
}

/** What all answers to an offer have in common. Two at the same moment: the lock lets one in, the other finds it ended. */
@Injectable()
export class HandoverAnswers {
  constructor(
    private readonly commands: Commands,
    private readonly acts: RecordActs,
    private readonly registers: Registers,
    private readonly clock: Clock,
  ) {}

  async give<N extends Name>(
    command: Command,
    id: string,
    answer: HandoverAnswer<N>,
  ): Promise<Answer<HandoverView>> {
    return await this.commands.execute(command, async (tx) => await this.#give(tx, command, id, answer));
  }

  async #give<N extends Name>(
    tx: Transaction,
    command: Command,
    id: string,
    answer: HandoverAnswer<N>,
  ): Promise<Answer<HandoverView>> {
    const { movementId, gate, view } = await getHandover(tx, id);
    await tx.lock([movementLock(movementId)]);
    const register = await this.registers.at(gate);
    command.authorize({ gate, agency: register.unit(view[answer.by]).agency });
    const movement = await this.acts.openFile(tx, movementId);
    const code = answer.obstacle(
      movement.file.offers[id],
      this.clock.now().toISOString(),
      movement.file.climbs?.[id],
    );
    if (code !== undefined) throw new Refusal(code);
    const { recordId, fromUnit, toUnit } = view;
    const data = answer.data({
      subject: subjectOf(movement.file, recordId),
      handoverId: id,
      fromUnit,
      toUnit,
    });
    const act = { name: answer.name, data, ...this.acts.doneBy(command, answer.when, view.offeredAt) };
    await movement.apply(act as Parameters<typeof movement.apply>[0], command.cause);
    const [event] = await this.acts.store(tx);
    const after = await getHandover(tx, id);
    const shown = withActions(after, movement.file, register, command.caller, this.clock.now());
    return ok(shown, event === undefined ? {} : { event });
  }
}

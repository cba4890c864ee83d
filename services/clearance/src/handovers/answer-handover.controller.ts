import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Answer, type Command, Id, Operation, TheCommand } from '@onegate/http';
import { Clock, Database } from '@onegate/persistence';
import { getRecord } from '../records/record.repository.ts';
import { Registers } from '../register/registers.ts';
import { answerObstacle, climbAnswerObstacle, withdrawalObstacle } from './domain/handover.ts';
import { HandoverAnswers } from './handover-answers.ts';
import { withActions } from './handover-actions.ts';
import { getHandover } from './handover.repository.ts';
import { HandoverView } from './handover.view.ts';
import { WhenRequest } from '../records/when.request.ts';
import { RefuseHandoverRequest } from './refuse-handover.request.ts';

export class HandoverParam {
  @Id({ meaning: 'Handover.', example: '019a5b3e-7c40-7d2e-8f3a-4b5c6d7e8f90' })
  id!: string;
}

const PROBLEMS = ['clearance.handover.not-found', 'clearance.handover.ended', 'auth.not-yours'];

@Controller('v1/handovers')
export class AnswerHandoverController {
  constructor(
    private readonly answers: HandoverAnswers,
    private readonly database: Database,
    private readonly registers: Registers,
    private readonly clock: Clock,
  ) {}

  @Get(':id')
  @Operation('handovers.show', {
    kind: 'READ',
    summary: 'One offer, and what became of it',
    answer: HandoverView,
    problems: ['clearance.handover.not-found', 'auth.not-yours'],
  })
  async show(@Param() { id }: HandoverParam, @TheCommand() command: Command): Promise<HandoverView> {
    const found = await getHandover(this.database, id);
    command.authorize({ gate: found.gate });
    const { file } = await getRecord(this.database, found.view.recordId);
    const register = await this.registers.at(found.gate);
    return withActions(found, file, register, command.caller, this.clock.now());
  }

  @Post(':id/acceptance')
  @Operation('handovers.accept', {
    kind: 'ACTION',
    summary: 'Take the record over: from this instant your unit answers',
    description:
      'By the unit or officer asked; after a refusal or silence by whoever the offer climbed to: the leader of the shift, then the head.',
    answer: HandoverView,
    problems: [...PROBLEMS, 'clearance.handover.not-addressed'],
  })
  async accept(
    @Param() { id }: HandoverParam,
    @Body() when: WhenRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<HandoverView>> {
    const { caller } = command;
    return await this.answers.give(command, id, {
      name: 'handover.accepted',
      by: 'toUnit',
      when,
      obstacle: (offer, now, climb) =>
        climb ? climbAnswerObstacle(climb, caller, now) : answerObstacle(offer, caller, now),
      data: (about) => ({ ...about, officer: caller.id }),
    });
  }

  @Post(':id/refusal')
  @Operation('handovers.refuse', {
    kind: 'ACTION',
    summary: 'Refuse an offer with a reason: responsibility stays where it is',
    description:
      'The offer climbs one step: to the leader of the shift, the head, then the management board, which decides.',
    answer: HandoverView,
    problems: [...PROBLEMS, 'clearance.handover.not-addressed'],
  })
  async refuse(
    @Param() { id }: HandoverParam,
    @Body() { reasonCode }: RefuseHandoverRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<HandoverView>> {
    return await this.answers.give(command, id, {
      name: 'handover.refused',
      by: 'toUnit',
      obstacle: (offer, now, climb) =>
        climb ? climbAnswerObstacle(climb, command.caller, now) : answerObstacle(offer, command.caller, now),
      data: (about) => ({ ...about, reasonCode }),
    });
  }

  @Post(':id/withdrawal')
  @Operation('handovers.withdraw', {
    kind: 'ACTION',
    summary: 'Take an offer back',
    answer: HandoverView,
    problems: [...PROBLEMS, 'clearance.handover.not-offering'],
  })
  async withdraw(
    @Param() { id }: HandoverParam,
    @Body() when: WhenRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<HandoverView>> {
    return await this.answers.give(command, id, {
      name: 'handover.withdrawn',
      by: 'fromUnit',
      when,
      obstacle: (offer) => withdrawalObstacle(offer, command.caller),
      data: (about) => about,
    });
  }
}

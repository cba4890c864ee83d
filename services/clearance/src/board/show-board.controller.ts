import { createHash } from 'node:crypto';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ACTING_AGENCIES } from '@onegate/codes';
import { type Answer, Code, type Command, ok, Operation, Text, TheCommand } from '@onegate/http';
import { Clock, Database } from '@onegate/persistence';
import { readBoard } from './board.repository.ts';
import { BoardView } from './board.view.ts';

export class BoardGateParam {
  @Text({ meaning: 'Gate.', max: 8, example: 'LT' })
  gate!: string;
}

export class BoardQuery {
  @Code({
    meaning: 'Only what this agency answers for, and what is late of it.',
    of: ACTING_AGENCIES,
    optional: true,
    example: 'CUSTOMS',
  })
  agency?: string;
  @Text({ meaning: 'Only of this unit.', max: 40, optional: true, example: 'LT-HQ' })
  unit?: string;
}

/** Hexadecimal digits of a hash that make a whole number which JavaScript holds exactly. */
const DIGITS = 12;

@Controller('v1/gates')
export class ShowBoardController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get(':gate/board')
  @Operation('gates.board', {
    kind: 'READ',
    summary: 'A gate now: who answers for how much, what is late and whose',
    description:
      'Cheap enough to be asked every second: with `If-None-Match` it answers 304 while nothing has changed. A head asks for the own unit; what happens meanwhile `/v1/gates/{gate}/events` tells.',
    answer: BoardView,
    problems: ['http.validation'],
  })
  async show(
    @Param() { gate }: BoardGateParam,
    @Query() query: BoardQuery,
    @TheCommand() command: Command,
  ): Promise<Answer<BoardView>> {
    command.authorize({ gate });
    const board = { gate, ...(await readBoard(this.database, gate, this.clock.now(), query)) };
    return ok(board, { version: versionOf(board) });
  }
}

/** The board has no version of its own: what it shows is its version. */
const versionOf = (board: BoardView): number =>
  Number.parseInt(createHash('sha256').update(JSON.stringify(board)).digest('hex').slice(0, DIGITS), 16);

import { Readable } from 'node:stream';
import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { type Command, decodeCursor, Operation, TheCommand } from '@onegate/http';
import { Refusal } from '@onegate/problems';
import { BoardGateParam } from '../show-board.controller.ts';
import { GateEvents } from './gate-events.ts';
import { GateEventsView } from './gate-event.view.ts';
import { GateEventsQuery } from './gate-events.query.ts';
import { Streams } from './streams.ts';

interface Reply {
  header(name: string, value: string): unknown;
}

@Controller('v1/gates')
export class GateEventsController {
  constructor(
    private readonly events: GateEvents,
    private readonly streams: Streams,
  ) {}

  @Get(':gate/events')
  @Operation('gates.events', {
    kind: 'READ',
    summary: 'What happens at a gate, live: who answers, what is late, where each truck is',
    description:
      'With `Accept: text/event-stream` a stream of server-sent events (WHATWG) that goes on as things happen: the name of each is what happened, its data one item of the JSON answer, its id where to go on (`Last-Event-ID`). It gives a sign of life every 15 seconds and ends after 5 minutes, or when the service restarts: come back with the last id, nothing is lost. Otherwise what has happened since `after`, as JSON. Enterprises hear of their own trucks and goods, agencies of their gate, each as far as the published table of who reads what says.',
    answer: GateEventsView,
    problems: ['clearance.events.too-many', 'auth.not-yours', 'http.validation'],
  })
  async show(
    @Param() { gate }: BoardGateParam,
    @Query() query: GateEventsQuery,
    @Headers() headers: Readonly<Record<string, string | undefined>>,
    @TheCommand() command: Command,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<GateEventsView | Readable> {
    const { caller } = command;
    command.authorize({ gate, ...(caller.enterprise !== undefined && { enterprises: [caller.enterprise] }) });
    const { after, limit, ...wanted } = query;
    const asked = { gate, ...wanted, from: startOf(headers['last-event-id'], after) };
    if (!/\btext\/event-stream\b/.test(headers['accept'] ?? ''))
      return await this.events.page(asked, caller, limit);
    const stream = this.streams.begin(caller);
    reply.header('Content-Type', 'text/event-stream; charset=utf-8');
    reply.header('Cache-Control', 'no-store');
    // A service that ends waits for connections that are kept.
    reply.header('Connection', 'close');
    const told = Readable.from(this.events.live(asked, caller, stream), { highWaterMark: 1 });
    // However it ends, and whether or not anything was read of it.
    told.once('close', () => stream.close());
    return told;
  }
}

/** The first leaf that the reader does not know. @throws Refusal naming what is no position */
function startOf(lastEventId: string | undefined, after: string | undefined): number | undefined {
  const [text, field] =
    lastEventId === undefined ? [after, 'query/after'] : [lastEventId, 'header/Last-Event-ID'];
  if (text === undefined) return undefined;
  const [leaf] = positionIn(text);
  if (typeof leaf === 'number' && Number.isSafeInteger(leaf) && leaf >= -1) return leaf + 1;
  const message = `${field.split('/')[1]} must be an id or \`next\` of this operation`;
  throw new Refusal('http.validation', { faults: [{ code: 'validation.cursor', field, message }] });
}

function positionIn(text: string): (string | number)[] {
  try {
    return decodeCursor(text, 1);
  } catch {
    return [];
  }
}

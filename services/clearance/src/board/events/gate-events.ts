import { Injectable } from '@nestjs/common';
import type { Caller } from '@onegate/auth';
import { encodeCursor } from '@onegate/http';
import { currentScope, Database, type Scope, within } from '@onegate/persistence';
import type { GateEventView, GateEventsView } from './gate-event.view.ts';
import { entriesBetween, sequencedUpTo } from './gate-events.repository.ts';
import { showGateEvent, type Wanted } from './show-gate-event.ts';
import { type Stream, Streams } from './streams.ts';

/** Entries that are looked through at once, of all gates; what is shown of them fits on a page. */
const RANGE = 200;
const RECONNECT_AFTER_MS = 2000;

export interface Asked extends Wanted {
  readonly gate: string;
  /** The first leaf that is not known; undefined: from now on. */
  readonly from: number | undefined;
}

/** What happens at a gate, in its order, to be asked for or to be listened to. */
@Injectable()
export class GateEvents {
  constructor(
    private readonly database: Database,
    private readonly streams: Streams,
  ) {}

  /** @param limit entries that are looked through: no more can be shown */
  async page(asked: Asked, caller: Caller, limit = RANGE): Promise<GateEventsView> {
    const size = await sequencedUpTo(this.database);
    const from = Math.min(asked.from ?? size, size);
    const to = Math.min(from + limit, size);
    return { items: await this.#shown(asked, caller, from, to), next: encodeCursor([to - 1]) };
  }

  /** In the form of server-sent events (WHATWG): a name, an id to go on behind, and the event as JSON. */
  live(asked: Asked, caller: Caller, stream: Stream): AsyncGenerator<string> {
    return this.#live(asked, caller, stream, currentScope() ?? {});
  }

  /** @param scope of the request, which is long answered when the stream reads on: that looks no further */
  async *#live(asked: Asked, caller: Caller, stream: Stream, scope: Scope): AsyncGenerator<string> {
    let size = await sequencedUpTo(this.database);
    let from = Math.min(asked.from ?? size, size);
    yield `retry: ${RECONNECT_AFTER_MS}\n${beat(from)}`;
    let told = Date.now();
    while (!this.streams.ended && Date.now() < stream.until) {
      const to = Math.min(from + RANGE, size);
      const shown = await within(scope, () => this.#shown(asked, caller, from, to));
      const text = shown.map(messageOf).join('');
      from = to;
      const quiet = Date.now() - told >= this.streams.limits.beatMs;
      if (text !== '' || quiet) {
        yield text === '' ? beat(from) : text;
        told = Date.now();
      }
      if (from >= size) size = Math.max(size, await this.streams.next());
    }
  }

  async #shown(asked: Asked, caller: Caller, from: number, to: number): Promise<GateEventView[]> {
    if (from >= to) return [];
    const entries = await entriesBetween(this.database, asked.gate, from, to);
    return entries
      .map((entry) => showGateEvent(asked.gate, entry, caller, asked))
      .filter((event) => event !== undefined);
  }
}

/** A sign of life, and how far it has come: whoever comes back does not look through it again. */
const beat = (from: number): string => `: alive\nid: ${encodeCursor([from - 1])}\n\n`;

const messageOf = (event: GateEventView): string => {
  const { type } = event.fields;
  return `event: ${typeof type === 'string' ? type : 'entry'}\nid: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`;
};

import { Controller, Get, Headers, Inject, Param, Res } from '@nestjs/common';
import { Checked, CONFIG, languageOf, Operation } from '@onegate/http';
import { Clock, Database } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { recordOf } from '../movement/domain/movement-file.ts';
import { atSameTime } from './same-time.ts';
import { findTracked } from './track.repository.ts';
import { TrackView } from './track.view.ts';
import type { Language } from './names.ts';
import { trackViewOf } from './track-view-of.ts';
import { lifeAfterClosing, type TrackingConfig } from './tracking.config.ts';

export class TrackParam {
  @Checked({
    meaning: 'Tracking code of the shipment, as its slip shows it.',
    example: 'q1Zk0v8rT2yWm4xN6bHc3A',
    code: 'tracking-code',
    max: 22,
    check: (text) => /^[\w-]{22}$/.test(text),
    should: 'must be the 22 characters of a tracking code',
  })
  code!: string;
}

interface Reply {
  header(name: string, value: string): unknown;
}

@Controller('v1/track')
export class TrackController {
  readonly #life: number;

  constructor(
    @Inject(CONFIG) config: TrackingConfig,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.#life = lifeAfterClosing(config);
  }

  @Get(':code')
  @Operation('track.show', {
    kind: 'READ',
    summary: 'One shipment by the code on its slip: how far it is, who answers, what the driver has to do',
    description:
      'Without a token, for whoever holds the code, in Vietnamese, English or Khmer (`Accept-Language`). No person, no enterprise, no goods. A code that leads nowhere, or whose record was closed long ago, is not found; either takes the same time.',
    answer: TrackView,
    problems: ['clearance.track.not-found', 'http.validation'],
    audience: 'public',
  })
  async show(
    @Param() { code }: TrackParam,
    @Headers('accept-language') wanted: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<TrackView> {
    const language = languageOf(wanted);
    reply.header('Cache-Control', 'no-store');
    reply.header('Content-Language', language);
    reply.header('Vary', 'Accept-Language');
    return await atSameTime(async () => await this.#show(code, language));
  }

  async #show(code: string, language: Language): Promise<TrackView> {
    const found = await findTracked(this.database, code);
    const now = this.clock.now();
    if (!found || this.#isOver(found, now)) throw new Refusal('clearance.track.not-found');
    return trackViewOf(found.file, found.recordId, language, now);
  }

  #isOver({ file, recordId }: NonNullable<Awaited<ReturnType<typeof findTracked>>>, now: Date): boolean {
    const { holder, stageSince } = recordOf(file, recordId);
    return holder === null && now.getTime() - Date.parse(stageSince) > this.#life;
  }
}

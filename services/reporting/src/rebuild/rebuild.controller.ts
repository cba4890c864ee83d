import { Controller, Get, Post } from '@nestjs/common';
import { answered, type Answer, Operation, Text } from '@onegate/http';
import { MessagingOperations, type MessagingState } from '@onegate/messaging';
import { Database } from '@onegate/persistence';
import { FiguresRepository } from '../figures/figures.repository.ts';
import { RebuildProgress } from './progress.view.ts';
import { beginRebuild, endRebuild, readProgress } from './rebuild.repository.ts';

export class Rebuilding {
  @Text({
    meaning: 'What happens now.',
    max: 80,
    example: 'The figures are counted again from the first fact.',
  })
  readonly status!: string;
}

/** Projections are only a reading of the facts: this reads them again from the first. */
@Controller('v1/ops/reporting/rebuild')
export class RebuildController {
  constructor(
    private readonly messaging: MessagingOperations,
    private readonly figures: FiguresRepository,
    private readonly database: Database,
  ) {}

  @Post()
  @Operation('ops.reporting.rebuild', {
    kind: 'ACTION',
    status: 202,
    summary: 'Count all figures again from the first fact',
    description:
      'Forgets the projections and reads every fact again. Figures grow back while it runs; a GET of the same address shows how far it is.',
    answer: Rebuilding,
    audience: 'operations',
  })
  async rebuild(): Promise<Answer<Rebuilding>> {
    await this.messaging.replayFromStart(async (tx) => {
      await this.figures.clear(tx);
      await beginRebuild(tx);
    });
    return answered(202, { status: 'The figures are counted again from the first fact.' });
  }

  @Get()
  @Operation('ops.reporting.progress', {
    kind: 'READ',
    summary: 'How far the counting from the first fact is',
    answer: RebuildProgress,
    audience: 'operations',
  })
  async progress(): Promise<RebuildProgress> {
    const { consumer, parked } = await this.messaging.state();
    const { rebuild, done } = await readProgress(this.database);
    const behind = consumer.lag?.reduce((sum, { lag }) => sum + lag, 0) ?? null;
    const idle = behind === 0 && consumer.state === 'CONSUMING';
    const endedAt = rebuild && (rebuild.endedAt ?? (idle ? await endRebuild(this.database) : null));
    return {
      state: rebuild === null ? 'NEVER' : endedAt ? 'DONE' : consumer.paused ? 'PAUSED' : 'RUNNING',
      done,
      total: behind === null ? null : done + behind,
      since: rebuild?.beganAt.toISOString() ?? null,
      endedAt: endedAt?.toISOString() ?? null,
      errors: troubleOf(parked),
    };
  }
}

const troubleOf = (parked: MessagingState['parked']): RebuildProgress['errors'] =>
  parked.map(({ reason, count }) => ({ reason, count }));

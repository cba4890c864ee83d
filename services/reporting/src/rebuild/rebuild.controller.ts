import { Controller, Post } from '@nestjs/common';
import { answered, type Answer, Operation, Text } from '@onegate/http';
import { MessagingOperations } from '@onegate/messaging';
import { FiguresRepository } from '../figures/figures.repository.ts';

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
  ) {}

  @Post()
  @Operation('ops.reporting.rebuild', {
    kind: 'ACTION',
    status: 202,
    summary: 'Count all figures again from the first fact',
    description:
      'Forgets the projections and reads every fact again. Figures grow back while it runs; the consumer lag shows how far it is.',
    answer: Rebuilding,
    audience: 'operations',
  })
  async rebuild(): Promise<Answer<Rebuilding>> {
    await this.messaging.replayFromStart((tx) => this.figures.clear(tx));
    return answered(202, { status: 'The figures are counted again from the first fact.' });
  }
}

import { Controller, Get, Inject, Res } from '@nestjs/common';
import { CONFIG, Operation } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { findCheckpoint } from '../checkpoints/checkpoint.repository.ts';
import { type LedgerConfig, originOf } from '../ledger.config.ts';

interface Reply {
  header(name: string, value: string): unknown;
}

@Controller('v1/ledger')
export class ShowCheckpointController {
  readonly #origin: string;

  constructor(
    @Inject(CONFIG) config: LedgerConfig,
    private readonly database: Database,
  ) {
    this.#origin = originOf(config);
  }

  @Get('checkpoint')
  @Operation('ledger.checkpoint', {
    kind: 'READ',
    summary: 'The newest signed checkpoint over all entries of all records',
    description:
      'Plain text, a C2SP tlog-checkpoint: origin, number of leaves, root, signatures. Keep it: whatever is changed afterwards in what it covers can be found with it.',
    media: {
      type: 'text/plain',
      meaning: 'C2SP tlog-checkpoint.',
      example:
        'onegate.local\n1024\nn4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=\n\n— onegate.local KzxNXkFz…\n',
    },
    problems: ['clearance.ledger.no-checkpoint'],
    audience: 'public',
  })
  async show(@Res({ passthrough: true }) reply: Reply): Promise<string> {
    const newest = await findCheckpoint(this.database, this.#origin);
    if (!newest) throw new Refusal('clearance.ledger.no-checkpoint');
    reply.header('Content-Type', 'text/plain; charset=utf-8');
    reply.header('Cache-Control', 'no-cache');
    return newest.note;
  }
}

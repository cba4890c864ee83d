import { Injectable } from '@nestjs/common';
import { type HealthCheck, scrapedGauge } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { silentSeconds, undecided } from './silence.repository.ts';

/** What the board has to decide before timers go on: said where operations look. It is no reason to be out of service. */
@Injectable()
export class SilenceFigures implements HealthCheck {
  readonly name = 'silence';

  constructor(private readonly database: Database) {
    scrapedGauge(
      {
        name: 'onegate_outages_undecided',
        help: 'Silences of the platform that the board of the gate has neither declared an outage nor denied',
        labelNames: ['gate'],
      },
      async () => (await undecided(database)).map(({ gate, count }) => ({ labels: { gate }, value: count })),
    );
    scrapedGauge(
      { name: 'onegate_heartbeat_age_seconds', help: 'Since the last sign of life of any instance' },
      async () => [{ value: (await silentSeconds(database)) ?? NaN }],
    );
  }

  async check(): Promise<{ ok: boolean; why?: string }> {
    const open = await undecided(this.database);
    if (open.length === 0) return { ok: true };
    const gates = open.map(({ gate, since }) => `${gate} since ${since.toISOString()}`).join(', ');
    return { ok: true, why: `timers wait until a silence is declared an outage or denied: ${gates}` };
  }
}

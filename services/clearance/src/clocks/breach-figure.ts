import { Injectable } from '@nestjs/common';
import { scrapedGauge } from '@onegate/http';
import { asSystem, Database } from '@onegate/persistence';

const BREACHED = `
  SELECT agency, count(*)::int AS value FROM clock
  WHERE closed_at IS NULL AND breached_at IS NOT NULL GROUP BY agency`;

/** How many clocks of each agency have run out and still run. */
@Injectable()
export class BreachFigure {
  constructor(database: Database) {
    scrapedGauge(
      {
        name: 'onegate_clocks_breached',
        help: 'Clocks that have run out and are not closed',
        labelNames: ['agency'],
      },
      async () =>
        (await asSystem(() => database.read<{ agency: string; value: number }>(BREACHED))).map(
          ({ agency, value }) => ({
            labels: { agency },
            value,
          }),
        ),
    );
  }
}

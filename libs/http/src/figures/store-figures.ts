import { Injectable } from '@nestjs/common';
import { MessagingOperations } from '@onegate/messaging';
import { Database } from '@onegate/persistence';
import { scrapedGauge } from './scraped-gauge.ts';

/** How the service and its stores stand: connections to the database, facts on their way out. */
@Injectable()
export class StoreFigures {
  constructor(database: Database, messaging: MessagingOperations) {
    scrapedGauge(
      {
        name: 'onegate_database_connections',
        help: 'Connections of the pool by state; waiting: requests that have none yet',
        labelNames: ['state'],
      },
      () => Object.entries(database.connections).map(([state, value]) => ({ labels: { state }, value })),
    );
    scrapedGauge(
      { name: 'onegate_outbox_unpublished', help: 'Facts committed and not yet published' },
      async () => [{ value: (await messaging.outbox()).unpublished }],
    );
    scrapedGauge(
      { name: 'onegate_outbox_oldest_age_seconds', help: 'Age of the oldest of them' },
      async () => [{ value: (await messaging.outbox()).age ?? 0 }],
    );
  }
}

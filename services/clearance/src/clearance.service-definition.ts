import './problems.ts';
import './register/register.problems.ts';
import { type ServiceDefinition, unitFoundBy } from '@onegate/http';
import { ClearanceModule } from './clearance.module.ts';
import { streamsConfig } from './board/events/streams.config.ts';
import { driftConfig } from './drift/config.ts';
import { ledgerConfig } from './ledger/ledger.config.ts';
import { trackingConfig } from './track/tracking.config.ts';
import { clearanceMigrations } from './migrations/index.ts';
import { silenceConfig } from './outages/silence/silence.config.ts';

/** In the register itself, which this service keeps. */
const BOARD_UNIT = `
  SELECT unit FROM unit_term
  WHERE ($1::text IS NULL OR gate = $1) AND agency = 'MANAGEMENT_BOARD' AND served @> now() ORDER BY gate LIMIT 1`;

export const clearance: ServiceDefinition = {
  name: 'clearance',
  title: 'Clearance',
  description:
    'Who answers: the shared record of every movement and shipment, its holder at every instant, clocks, handovers, holds, release, and the chain of entries that proves it.',
  module: ClearanceModule,
  mandates: 'HEARD',
  answering: unitFoundBy(BOARD_UNIT),
  migrations: clearanceMigrations,
  env: { ...ledgerConfig, ...driftConfig, ...silenceConfig, ...trackingConfig, ...streamsConfig },
};

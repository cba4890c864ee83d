// Before the controllers, whose operations name these problems.
import './problems.ts';
import type { ServiceDefinition } from '@onegate/http';
import { InspectionsModule } from './inspections.module.ts';
import { Inspections1764000100000 } from './migrations/1764000100000-inspections.ts';
import { Walls1764110500000 } from './migrations/1764110500000-walls.ts';
import { WorklistOrders1764300910000 } from './migrations/1764300910000-worklist-orders.ts';

export const inspections: ServiceDefinition = {
  name: 'inspections',
  title: 'Inspections',
  description:
    'What each agency does at the gate: which checks are due by the published rules, worklists, claims, findings, information requests, conclusions, and the channels of customs declarations.',
  module: InspectionsModule,
  mandates: 'HEARD',
  migrations: [Inspections1764000100000, Walls1764110500000, WorklistOrders1764300910000],
};

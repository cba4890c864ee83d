import type { ServiceDefinition } from '@onegate/http';
import { Crossings1764000100000 } from './migrations/1764000100000-crossings.ts';
import { Walls1764110500000 } from './migrations/1764110500000-walls.ts';
import { Rebuild1764110820000 } from './migrations/1764110820000-rebuild.ts';
import { Moments1764120200000 } from './migrations/1764120200000-moments.ts';
import { ReportingModule } from './reporting.module.ts';

export const reporting: ServiceDefinition = {
  name: 'reporting',
  title: 'Reporting',
  description: 'Volumes and release times of a gate, from events alone.',
  module: ReportingModule,
  migrations: [Crossings1764000100000, Rebuild1764110820000, Moments1764120200000, Walls1764110500000],
};

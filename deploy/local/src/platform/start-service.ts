import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { answersOk } from '../parts/http.ts';
import type { Child } from '../processes/child.ts';
import { startChild, untilWorking } from '../processes/child.ts';
import { StartRefused } from '../refusal.ts';
import type { Report } from '../report.ts';
import { until } from '../waiting.ts';
import { type Directories, logOf } from './directories.ts';
import { type Addresses, addressOf, environmentOf } from './environment.ts';
import { watchLife } from './liveness.ts';
import type { ServicePlan } from './services.ts';
import type { Settings } from './settings.ts';

const READY_WITHIN = 90_000;

export interface ServiceStart {
  readonly service: ServicePlan;
  readonly settings: Settings;
  readonly directories: Directories;
  readonly addresses: Addresses;
  readonly report: Report;
}

/**
 * Starts a service. The first time it answers when the service is ready; later, when a service that died is brought
 * back, it does not wait: what the service needs may be away, and it comes by itself when that is back.
 */
export async function startService(start: ServiceStart, again: boolean): Promise<Child> {
  const { service, settings, directories, addresses, report } = start;
  const program = join(settings.root, 'services', service.name, 'dist', 'main.js');
  if (!existsSync(program)) throw new StartRefused(`${program} is missing: build first (npm run build).`);
  const child = await startChild({
    name: service.name,
    command: process.execPath,
    args: ['--enable-source-maps', program],
    cwd: settings.root,
    env: environmentOf(service, settings, addresses),
    logFile: logOf(directories, service.name),
    records: directories.run,
  });
  const ready = () => answersOk(`${addressOf(settings, service.name)}/health/ready`);
  if (again) void tellWhenReady(service.name, child, ready, report);
  else await untilWorking(child, ready, READY_WITHIN);
  watchLife(child, `${addressOf(settings, service.name)}/health/live`, report);
  return child;
}

async function tellWhenReady(
  name: string,
  child: Child,
  ready: () => Promise<boolean>,
  report: Report,
): Promise<void> {
  const seen = await until(async () => !child.isRunning() || (await ready()), {
    timeout: READY_WITHIN,
    every: 200,
  });
  if (!child.isRunning()) return;
  report(seen ? `${name} works again.` : `${name} runs again but is not ready; its log: ${child.logFile}`);
}

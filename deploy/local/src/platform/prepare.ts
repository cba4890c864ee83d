import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import type { GateFiles } from '../gate/gate-files.ts';
import { lastWords, run } from '../processes/run.ts';
import { StartRefused } from '../refusal.ts';
import type { ServiceDatabase } from './databases.ts';
import { inheritedBy } from './environment.ts';
import { type Done, fingerprint } from './fingerprint.ts';
import type { ServicePlan } from './services.ts';
import type { Settings } from './settings.ts';

/** A program of a service that must have run before the service is started. */
interface Step {
  readonly name: string;
  readonly service: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Files besides the code that it depends on. */
  readonly reads: readonly string[];
  /** A database elsewhere may have been made anew without our knowledge: never skip the step. */
  readonly always: boolean;
}

/** Migrates a service's database and tells it about the gate, unless nothing has changed since that was done. */
export async function prepareService(
  service: ServicePlan,
  settings: Settings,
  database: Partial<ServiceDatabase>,
  gate: GateFiles,
  done: Done,
): Promise<string[]> {
  const did: string[] = [];
  for (const step of stepsOf(service, settings, database, gate)) {
    if (await perform(step, settings, done)) did.push(step.name);
  }
  return did;
}

function stepsOf(
  { name: service, readsGate }: ServicePlan,
  settings: Settings,
  { migratorUrl, appUrl }: Partial<ServiceDatabase>,
  gate: GateFiles,
): Step[] {
  const steps: Step[] = [];
  const always = settings.outside.databases[service] !== undefined;
  const inherited = inheritedBy(settings);
  if (migratorUrl) {
    const env = { ...inherited, DATABASE_MIGRATOR_URL: migratorUrl };
    steps.push({ name: 'migrated', service, program: 'migrate.js', args: [], env, reads: [], always });
  }
  if (readsGate && appUrl) {
    const env = { ...inherited, DATABASE_URL: appUrl };
    steps.push({
      name: 'gate loaded',
      service,
      program: 'load-gate.js',
      args: [gate.gate],
      env,
      reads: [gate.gate],
      always,
    });
  }
  return steps;
}

async function perform(step: Step, { root }: Settings, done: Done): Promise<boolean> {
  const dist = join(root, 'services', step.service, 'dist');
  const program = join(dist, step.program);
  if (!existsSync(program)) throw new StartRefused(`${program} is missing: build first (npm run build).`);
  const key = `${step.service} ${step.name}`;
  const libraries = globSync('libs/*/dist', { cwd: root }).map((path) => join(root, path));
  const print = fingerprint([dist, ...libraries], step.reads);
  if (!step.always && done.has(key, print)) return false;
  const outcome = await run(process.execPath, [program, ...step.args], { cwd: root, env: step.env });
  if (outcome.code !== 0) {
    throw new StartRefused(`${step.service}: ${step.program} failed: ${lastWords(outcome, 6)}`);
  }
  done.add(key, print);
  return true;
}

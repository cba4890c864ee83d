import { mkdirSync } from 'node:fs';
import { type GateFiles, gateFiles } from '../gate/gate-files.ts';
import { type Keeper } from '../keeper/keeper.ts';
import { keepLedgerKey } from '../ledger-key.ts';
import { requireFreePort } from '../ports.ts';
import type { Report } from '../report.ts';
import { ensureDatabases, type ServiceDatabase } from './databases.ts';
import { type Directories, directoriesOf } from './directories.ts';
import { type Addresses, hasLedgerKey, ledgerKeyOf } from './environment.ts';
import { Done } from './fingerprint.ts';
import { prepareService } from './prepare.ts';
import { SERVICES, type ServicePlan, STOP_ORDER, WITH_DATABASE } from './services.ts';
import { type PortName, portVariable, type Settings } from './settings.ts';
import { startService } from './start-service.ts';
import { Stores } from './start-stores.ts';

export interface Platform {
  readonly addresses: Addresses;
  readonly keeper: Keeper;
  /** Stops everything, those who ask before those who are asked. */
  stop(): Promise<void>;
}

/**
 * Starts everything that is not outside and answers when the whole platform can work. The keeper is the caller's, so
 * that a start that takes long can be broken off.
 *
 * @throws StartRefused with one sentence; what had been started then is the caller's to stop
 */
export async function startPlatform(settings: Settings, keeper: Keeper, report: Report): Promise<Platform> {
  const directories = directoriesOf(settings.stateDir);
  mkdirSync(directories.logs, { recursive: true });
  await requireFreePorts(settings);
  if (!hasLedgerKey(settings)) keepLedgerKey(ledgerKeyOf(settings));
  const gate = gateFiles(settings.gate);
  const stores = new Stores(keeper, settings, directories, report);
  const [databases, brokers, redis, issuer] = await Promise.all([
    prepareDatabases(settings, directories, stores, gate, report),
    stores.kafka(),
    stores.redis(),
    stores.issuer(gate),
  ]);
  const addresses = { databases, brokers, redis, issuer };
  report(`Starting ${SERVICES.length} services.`);
  await Promise.all(
    SERVICES.map((service) =>
      keeper.keep({
        name: service.name,
        start: (again) => startService({ service, settings, directories, addresses, report }, again),
      }),
    ),
  );
  return { addresses, keeper, stop: () => keeper.stop(STOP_ORDER) };
}

/** Application role's connection per service, of databases that are migrated and know the gate. */
async function prepareDatabases(
  settings: Settings,
  directories: Directories,
  stores: Stores,
  gate: GateFiles,
  report: Report,
): Promise<Record<string, string>> {
  const { databases: outside, migrators } = settings.outside;
  const inside = WITH_DATABASE.filter((name) => outside[name] === undefined);
  const made =
    inside.length === 0
      ? {}
      : await ensureDatabases(await stores.postgres(), settings.ports.postgres, inside, directories.secrets);
  const done = new Done(directories.prepared);
  const databaseOf = (name: string): Partial<ServiceDatabase> => {
    const [appUrl, migratorUrl] = [outside[name], migrators[name]];
    return made[name] ?? { ...(appUrl && { appUrl }), ...(migratorUrl && { migratorUrl }) };
  };
  await Promise.all(
    SERVICES.map(async (service) => {
      const did = await prepareService(service, settings, databaseOf(service.name), gate, done);
      if (did.length > 0) report(`${service.name}: ${did.join(', ')}.`);
    }),
  );
  return Object.fromEntries(WITH_DATABASE.map((name) => [name, databaseOf(name).appUrl ?? '']));
}

/** Looks at every port before anything is started, so that a start that cannot succeed is over at once. */
async function requireFreePorts({ ports, outside }: Settings): Promise<void> {
  const wanted: readonly (readonly [PortName, string, boolean])[] = [
    ...SERVICES.map(({ name }: ServicePlan) => [name as PortName, name, true] as const),
    ['issuer', 'the issuer', !outside.issuer],
    ['postgres', 'PostgreSQL', WITH_DATABASE.some((name) => outside.databases[name] === undefined)],
    ['kafka', 'Kafka', !outside.kafka],
    ['kafkaController', "Kafka's controller", !outside.kafka],
    ['redis', 'Redis', !outside.redis],
  ];
  for (const [name, whose, needed] of wanted) {
    if (needed) await requireFreePort(ports[name], whose, portVariable(name));
  }
}

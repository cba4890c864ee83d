import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { Client } from './api/client.ts';
import { enterpriseOf, People } from './api/people.ts';
import { openArrivals } from './bench/arrivals.ts';
import { behind, drained, messagingOf, parked, published } from './bench/lag.ts';
import { ownLimit } from './bench/own-limit.ts';
import { between, snapshot } from './bench/processes.ts';
import { Samples, spreadOf } from './bench/samples.ts';
import { Crossing } from './crossing/crossing.ts';
import { LaneCaller } from './crossing/lane-caller.ts';
import { inParallel } from './figures.ts';
import { truckOf } from './trucks/truck.ts';
import { verifyRecord } from './verify/verify-record.ts';

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '4' },
    seconds: { type: 'string', default: '30' },
    warmup: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    url: { type: 'string', default: 'http://127.0.0.1:8080' },
    issuer: { type: 'string', default: process.env['OIDC_ISSUER'] ?? 'http://127.0.0.1:8090' },
    state: { type: 'string', default: process.env['ONEGATE_STATE_DIR'] ?? '.onegate' },
    out: { type: 'string', default: '.onegate/bench/crossings.json' },
    clients: { type: 'string', default: '16' },
  },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const [rate, seconds, warmup, seed, clients] = [
  values.rate,
  values.seconds,
  values.warmup,
  values.seed,
  values.clients,
].map(Number) as [number, number, number, number, number];
const nobodyRests = (): Promise<void> => Promise.resolve();

async function main(): Promise<number> {
  const samples = new Samples();
  const client = new Client(values.url, new People(values.issuer), 256, (name, ms, status) =>
    samples.command(name, ms, status),
  );
  const crossing = new Crossing(client, new LaneCaller(client), nobodyRests, (ms) => samples.sees(ms));
  const enterprises = { shipper: enterpriseOf('declarant1'), carrier: enterpriseOf('carrier1') };
  const base = Math.floor(Date.now() / 10) % 100_000_000;
  const refs: string[] = [];
  const faults: string[] = [];
  let number = 0;
  const arrive = async (): Promise<void> => {
    number += 1;
    const truck = truckOf(seed, number, base, enterprises);
    await crossing.drive(truck).then(
      (crossed) => {
        refs.push(...crossed.refs);
        samples.crossed(crossed.ms);
      },
      (error: unknown) =>
        faults.push(`truck ${truck.number}: ${error instanceof Error ? error.message : String(error)}`),
    );
  };
  say(`warm-up: ${warmup} s at ${rate} crossings a second`);
  const warm = await openArrivals(rate, warmup, arrive);
  say(`measuring: ${seconds} s at ${rate} crossings a second`);
  samples.open();
  const [processesBefore, publishedBefore] = await Promise.all([snapshot(values.state), published()]);
  const started = performance.now();
  const measured = await openArrivals(rate, seconds, arrive);
  const span = performance.now() - started;
  samples.close();
  const [processesAfter, publishedAfter, messagingAfter] = await Promise.all([
    snapshot(values.state),
    published(),
    messagingOf(client),
  ]);
  await Promise.all([warm.settled, measured.settled]);
  const drainMs = await drained(client);
  const broken = await verifyAll(client, refs);
  const parkedNow = parked(await messagingOf(client));
  await client.close();
  const limit = await ownLimit(adminUrl(), clients);
  const commands = [...samples.commands.values()].flat();
  const result = {
    measuredAt: new Date().toISOString(),
    machine: {
      cores: cpus().length,
      cpu: cpus()[0]?.model ?? '',
      memoryGb: Math.round(totalmem() / 2 ** 30),
      node: process.version,
    },
    asked: { rate, seconds, warmup, seed },
    crossingsPerSecond: perSecond(samples.crossings.length, span),
    commandsPerSecond: perSecond(commands.length, span),
    eventsPerSecond: perSecond(publishedAfter - publishedBefore, span),
    crossingMs: spreadOf(samples.crossings),
    commandMs: spreadOf(commands),
    perCommandMs: Object.fromEntries([...samples.commands].map(([name, times]) => [name, spreadOf(times)])),
    commitToVisibleMs: spreadOf(samples.visible),
    processes: between(processesBefore, processesAfter, span),
    refused: samples.refused,
    failed: samples.failed,
    behindAtEnd: behind(messagingAfter),
    drainMs,
    parked: parkedNow,
    notComplete: faults,
    records: { verified: refs.length - broken.length, broken },
    ownLimit: limit,
  };
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${JSON.stringify(result, null, 2)}\n`);
  show(result);
  return faults.length === 0 && broken.length === 0 ? 0 : 1;
}

const perSecond = (count: number, ms: number): number => Math.round((count * 10_000) / ms) / 10;

/** The launcher keeps the superuser's password of the embedded PostgreSQL beside its data. */
function adminUrl(): string {
  const given = process.env['DATABASE_URL_ADMIN'];
  if (given) return given;
  const password = readFileSync(join(values.state, 'postgres', 'password'), 'utf8').trim();
  return `postgres://onegate:${password}@127.0.0.1:${process.env['ONEGATE_PORT_POSTGRES'] ?? '54318'}/postgres`;
}

async function verifyAll(client: Client, refs: readonly string[]): Promise<string[]> {
  const broken: string[] = [];
  await inParallel(refs, 8, async (ref) => {
    const { faults } = await verifyRecord(client, ref);
    if (faults.length > 0) broken.push(`${ref}: ${faults.join('; ')}`);
  });
  return broken;
}

interface Shown {
  readonly crossingsPerSecond: number;
  readonly commandsPerSecond: number;
  readonly eventsPerSecond: number;
  readonly perCommandMs: Readonly<Record<string, { count: number; p50: number; p99: number; max: number }>>;
  readonly commandMs: {
    readonly p50: number;
    readonly p99: number;
    readonly max: number;
    readonly count: number;
  };
  readonly commitToVisibleMs: {
    readonly p50: number;
    readonly p99: number;
    readonly max: number;
    readonly count: number;
  };
  readonly processes: Readonly<Record<string, { cores: number; megabytes: number }>>;
  readonly behindAtEnd: number;
  readonly drainMs: number;
  readonly notComplete: readonly string[];
  readonly records: { readonly verified: number; readonly broken: readonly string[] };
  readonly ownLimit: { readonly clients: number; readonly transactionsPerSecond: number };
}

function show(result: Shown): void {
  const times = new Table({ head: ['', 'count', 'p50 ms', 'p99 ms', 'max ms'], style: { head: [] } });
  const rows = [
    ...Object.entries(result.perCommandMs),
    ['all commands', result.commandMs] as const,
    ['commit to visible', result.commitToVisibleMs] as const,
  ];
  for (const [name, { count, p50, p99, max }] of rows) times.push([name, count, p50, p99, max]);
  const parts = new Table({ head: ['process', 'cores', 'MB'], style: { head: [] } });
  for (const [name, { cores, megabytes }] of Object.entries(result.processes))
    parts.push([name, cores, megabytes]);
  say(times.toString());
  say(parts.toString());
  say(
    `${result.crossingsPerSecond} crossings/s, ${result.commandsPerSecond} commands/s, ${result.eventsPerSecond} events/s`,
  );
  say(
    `behind at the end ${result.behindAtEnd} facts, drained in ${result.drainMs} ms after the last truck; ${result.records.verified} records verify`,
  );
  say(
    `own limit of this machine: ${result.ownLimit.transactionsPerSecond} transactions/s of a command's shape on PostgreSQL alone with ${result.ownLimit.clients} clients`,
  );
  for (const fault of [...result.notComplete, ...result.records.broken].slice(0, 20)) say(`✘ ${fault}`);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  },
);

import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import Table from 'cli-table3';
import { Client } from './api/client.ts';
import { enterpriseOf, People } from './api/people.ts';
import { type Crossed, Crossing } from './crossing/crossing.ts';
import { LaneCaller } from './crossing/lane-caller.ts';
import { inParallel, percentile } from './figures.ts';
import { truckOf } from './trucks/truck.ts';
import { type Verified, verifyRecord } from './verify/verify-record.ts';

const USAGE =
  'npm run demo -- [--trucks 70] [--seed 1] [--concurrency 12] [--url http://127.0.0.1:8080] [--issuer http://127.0.0.1:8090]';

const { values } = parseArgs({
  options: {
    trucks: { type: 'string', default: '70' },
    seed: { type: 'string', default: '1' },
    concurrency: { type: 'string', default: '12' },
    url: { type: 'string', default: 'http://127.0.0.1:8080' },
    issuer: { type: 'string', default: process.env['OIDC_ISSUER'] ?? 'http://127.0.0.1:8090' },
    help: { type: 'boolean', default: false },
  },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** An officer at a desk takes a moment for each act; the moments are short, so that the day fits into a minute. */
const pace = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 40));

async function main(): Promise<number> {
  if (values.help) {
    say(USAGE);
    return 0;
  }
  const [trucks, seed, concurrency] = [values.trucks, values.seed, values.concurrency].map(Number) as [
    number,
    number,
    number,
  ];
  const client = new Client(values.url, new People(values.issuer), concurrency * 3);
  const crossing = new Crossing(client, new LaneCaller(client), pace);
  const enterprises = { shipper: enterpriseOf('declarant1'), carrier: enterpriseOf('carrier1') };
  const base = Math.floor(Date.now() / 10) % 100_000_000;
  const day = Array.from({ length: trucks }, (_, index) => truckOf(seed, index + 1, base, enterprises));
  const crossed: Crossed[] = [];
  const faults: string[] = [];
  const bar = new SingleBar({
    format: 'crossing |{bar}| {value}/{total} trucks  {duration_formatted}',
    hideCursor: true,
    noTTYOutput: true,
    notTTYSchedule: 5000,
  });
  const started = performance.now();
  bar.start(trucks, 0);
  await inParallel(day, concurrency, async (truck) => {
    await crossing.drive(truck).then(
      (done) => crossed.push(done),
      (error: unknown) =>
        faults.push(`truck ${truck.number}: ${error instanceof Error ? error.message : String(error)}`),
    );
    bar.increment();
  });
  bar.stop();
  const verified = await verifyAll(client, crossed, concurrency);
  await client.close();
  return report({ trucks, crossed, verified, faults, seconds: (performance.now() - started) / 1000 });
}

async function verifyAll(
  client: Client,
  crossed: readonly Crossed[],
  concurrency: number,
): Promise<Verified[]> {
  const verified: Verified[] = [];
  await inParallel(
    crossed.flatMap(({ refs }) => refs),
    concurrency,
    async (ref) => {
      verified.push(await verifyRecord(client, ref));
    },
  );
  return verified;
}

interface Day {
  readonly trucks: number;
  readonly crossed: readonly Crossed[];
  readonly verified: readonly Verified[];
  readonly faults: readonly string[];
  readonly seconds: number;
}

function report({ trucks, crossed, verified, faults, seconds }: Day): number {
  const broken = verified.filter((record) => record.faults.length > 0);
  const releases = new Map(verified.map(({ ref, releaseMs }) => [ref, releaseMs]));
  const table = new Table({
    head: ['channel', 'crossed', 'released', 'release median s', 'release p90 s'],
    style: { head: [] },
  });
  const row = (name: string, trucks: readonly Crossed[]): void => {
    const times = trucks
      .flatMap(({ refs }) => refs.flatMap((ref) => releases.get(ref) ?? []))
      .map((ms) => ms / 1000);
    table.push([
      name,
      trucks.length,
      times.length,
      percentile(times, 0.5).toFixed(2),
      percentile(times, 0.9).toFixed(2),
    ]);
  };
  for (const channel of ['GREEN', 'YELLOW', 'RED', undefined] as const)
    row(
      channel ?? 'empty',
      crossed.filter(({ truck }) => truck.channel === channel),
    );
  row('all', crossed);
  say(table.toString());
  say(
    `${crossed.length} of ${trucks} complete, ${verified.length - broken.length} of ${verified.length} records verify (chain and holders), ${seconds.toFixed(1)} s`,
  );
  say(`held the longest: ${longestHolders(verified)}`);
  for (const fault of faults) say(`not complete: ${fault}`);
  for (const record of broken) say(`does not verify: ${record.ref}: ${record.faults.join('; ')}`);
  return crossed.length === trucks && broken.length === 0 ? 0 : 1;
}

function longestHolders(verified: readonly Verified[]): string {
  const held = new Map<string, number>();
  for (const { holdings } of verified) {
    for (const { agency, from, to } of holdings) {
      if (to) held.set(agency, (held.get(agency) ?? 0) + Date.parse(to) - Date.parse(from));
    }
  }
  const sorted = [...held].sort(([, a], [, b]) => b - a);
  return sorted.map(([agency, ms]) => `${agency} ${(ms / 1000).toFixed(0)} s`).join(', ');
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    say(USAGE);
    process.exitCode = 1;
  },
);

/** What a record costs, on the real stores of the test stack: `npm run bench:record -- [--leaves 10000000] [--seconds 20]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Timer } from '../../src/clocks/timer.ts';
import { Sequencing } from '../../src/ledger/tree/sequencing.ts';
import { House } from '../house.ts';
import setup from '../../../../libs/testing/jest.setup.mjs';
import teardown from '../../../../libs/testing/jest.teardown.mjs';
import { appendCost } from './append-cost.ts';
import { checkpointTime } from './checkpoint-time.ts';
import { commandTimes } from './command-times.ts';
import { fillTree } from './fill-tree.ts';
import { verificationRate } from './verification-rate.ts';

const { values } = parseArgs({
  options: {
    leaves: { type: 'string', default: '10000000' },
    seconds: { type: 'string', default: '20' },
    rate: { type: 'string', default: '200' },
    out: { type: 'string', default: '.onegate/bench/record.json' },
  },
});
const [leaves, seconds, rate] = [values.leaves, values.seconds, values.rate].map(Number) as [
  number,
  number,
  number,
];
const say = (line: string): void => void process.stdout.write(`${line}\n`);

await setup();
const house = await House.open({ LEDGER_CHECKPOINT_EVERY: 'P1D', LOG_LEVEL: 'error' });
try {
  await house.service.app.get(Sequencing).onApplicationShutdown();
  await house.service.app.get(Timer).onApplicationShutdown();
  say(`commands at ${rate} a second for ${seconds} s`);
  const { failed, ...commands } = await commandTimes(house, rate, seconds);
  say('appending to short and long records');
  const small = await appendCost(house);
  say(`a tree of ${leaves} leaves is built`);
  await fillTree(house, leaves);
  const large = await appendCost(house);
  const checkpoint = await checkpointTime(house);
  const verification = verificationRate();
  const result = {
    measuredAt: new Date().toISOString(),
    machine: {
      cores: cpus().length,
      cpu: cpus()[0]?.model ?? '',
      memoryGb: Math.round(totalmem() / 2 ** 30),
      node: process.version,
    },
    commands: { rate, seconds, failed, ...commands },
    appendMs: { leavesFew: small, [`leaves${leaves}`]: large },
    checkpoint: { leavesBefore: leaves, ...checkpoint },
    verification,
  };
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${JSON.stringify(result, null, 2)}\n`);
  for (const [name, { count, p50, p99, max }] of Object.entries(commands))
    say(`${name.padEnd(14)} ${count} times, p50 ${p50} ms, p99 ${p99} ms (≤ 50), max ${max} ms`);
  if (failed > 0) say(`${failed} commands were not done: the machine did not keep up`);
  say(`append, few leaves:  at 10 entries ${small.at10} ms, at 10,000 entries ${small.at10000} ms`);
  say(`append, ${leaves} leaves: at 10 entries ${large.at10} ms, at 10,000 entries ${large.at10000} ms`);
  say(`checkpoint over ${checkpoint.newLeaves} new leaves: ${checkpoint.ms} ms (≤ 1000)`);
  say(`verification: ${verification.entriesPerSecond} entries a second (≥ 20,000)`);
  say(`${result.machine.cores} cores of ${result.machine.cpu}, ${result.machine.memoryGb} GB, ${values.out}`);
} finally {
  await house.close();
  await teardown();
}

import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import type { Schemas } from '@onegate/client';
import { Client } from './api/client.ts';
import { enterpriseOf, People } from './api/people.ts';
import { type Proof, prove } from './responsibility/proof.ts';
import { Story } from './responsibility/story.ts';
import { setLimit } from './responsibility/time-limit.ts';
import { truckOf } from './trucks/truck.ts';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:8080' },
    issuer: { type: 'string', default: process.env['OIDC_ISSUER'] ?? 'http://127.0.0.1:8090' },
  },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const people = new People(values.issuer);
  const client = new Client(values.url, people, 4);
  const enterprises = { shipper: enterpriseOf('declarant1'), carrier: enterpriseOf('carrier1') };
  const serial = Math.floor(Date.now() / 10) % 100_000_000;
  const putBack = await setLimit(client, 'IN_YARD', 'PT1S');
  try {
    const ref = await new Story(client, (what) => say(`· ${what}`)).play(exportOf(serial, enterprises));
    const { body } = await client.read('board.officer1', (api) =>
      api.GET('/v1/records/{ref}/time', { params: { path: { ref } } }),
    );
    const whole = showTime(ref, body);
    const shown = showProof(await prove(client, ref));
    return whole && shown ? 0 : 1;
  } finally {
    await putBack();
    await client.close();
  }
}

/** The first truck of the day that exports goods which customs looks at. */
function exportOf(serial: number, enterprises: Parameters<typeof truckOf>[3]) {
  for (let number = 2; ; number += 2) {
    const truck = truckOf(1, number, serial, enterprises);
    if (truck.channel === 'YELLOW' || truck.channel === 'RED') return truck;
  }
}

function showTime(ref: string, { lifeMs, totals }: Schemas['RecordTimeView']): boolean {
  const table = new Table({ head: ['charged to', 'unit', 'officer', 'head', 'ms'], style: { head: [] } });
  for (const { charged, ms } of totals)
    table.push([
      charged.agency ?? charged.party,
      charged.unit ?? '',
      charged.officer ?? '',
      charged.head ?? '',
      ms,
    ]);
  const sum = totals.reduce((all, { ms }) => all + ms, 0);
  say(`\n${ref}: its time by whom it is charged to\n${table.toString()}`);
  say(`sum ${sum} ms ${sum === lifeMs ? '=' : '≠'} life ${lifeMs} ms`);
  return sum === lifeMs;
}

function showProof({ bytes, sound, flipped, broken }: Proof): boolean {
  say(`\nbundle of ${bytes} bytes: ${sound.verified ? 'VERIFIED' : 'BROKEN'}, ${sound.entries} entries`);
  for (const { message } of sound.findings) say(`  ${message}`);
  say(`one byte of entry ${flipped} flipped: ${broken.verified ? 'VERIFIED' : 'BROKEN'}`);
  for (const { seq, message } of broken.findings.slice(0, 4)) say(`  entry ${seq ?? '–'}: ${message}`);
  return sound.verified && !broken.verified && broken.findings.some(({ seq }) => seq === flipped);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);

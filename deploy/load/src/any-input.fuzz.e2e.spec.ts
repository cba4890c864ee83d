import { readFileSync } from 'node:fs';
import { declare, fill, type Given, LEFT_ALONE, submitTruck } from '../test/fuzz/given.ts';
import { type Document, type Operation, operationsOf } from '../test/fuzz/operations.ts';
import { Oracle } from '../test/fuzz/oracle.ts';
import { goodRequest, oddRequests, type Request } from '../test/fuzz/requests.ts';
import { send } from '../test/fuzz/send.ts';
import { Platform } from '../test/platform.ts';
import { Client } from './api/client.ts';
import { People } from './api/people.ts';
import type { Schemas } from '@onegate/client';
import { inParallel } from './figures.ts';

const PEOPLE_FILE = new URL('../../gates/le-thanh/people.json', import.meta.url);
/** One of each role and agency. */
const EVERYONE = (JSON.parse(readFileSync(PEOPLE_FILE, 'utf8')) as { sub: string }[])
  .map(({ sub }) => sub)
  .filter((sub) => !sub.endsWith('officer2'));
const CLOSED = [401, 403, 404];
const SHOWN = 40;

let platform: Platform;
let people: People;
let client: Client;
let oracle: Oracle;
let operations: Operation[];
let given: Given;
let draft: Schemas['DeclarationReceipt'];
let requests = 0;
/** Who got furthest with the example of an operation. */
const able = new Map<string, string>();

beforeAll(async () => {
  platform = await Platform.start();
  people = new People(platform.issuer);
  client = new Client(platform.url, people, 8);
  const document = (await (await fetch(`${platform.url}/openapi.json`)).json()) as Document;
  oracle = new Oracle(document);
  operations = operationsOf(document).filter(({ id }) => !LEFT_ALONE.test(id));
  draft = await declare(client, 4);
  given = await submitTruck(client, 'board.officer1');
}, 180_000);

afterAll(async () => {
  await client.close();
  await platform.stop();
}, 60_000);

const example = (operation: Operation): Request =>
  goodRequest(operation, (one, name) =>
    one.id === 'declarations.change' && name === 'id' ? draft.declarationId : fill(given, one, name),
  );

/** Sends them all; says once of each kind what an answer had against the document, with one example. */
async function faultsIn(work: readonly (readonly [string, Request])[]): Promise<string[]> {
  const faults = new Map<string, string>();
  await inParallel(work, 8, async ([person, request]) => {
    const { operation, what } = request;
    const answer = await send(platform.url, await people.token(person), request);
    requests += 1;
    if (request.good && !CLOSED.includes(answer.status)) able.set(operation.id, person);
    for (const fault of oracle.faultsOf(operation, answer))
      faults.set(
        `${operation.id} ${answer.status} ${fault}`,
        `${what}, ${person}: ${answer.text.slice(0, 160)}`,
      );
  });
  return [...faults].slice(0, SHOWN).map(([fault, shown]) => `${fault}, ${shown}`);
}

test('every example of the document, sent by everyone, is answered as documented', async () => {
  expect(operations.length).toBeGreaterThan(100);
  const work = operations.flatMap((operation) =>
    EVERYONE.map((person) => [person, example(operation)] as const),
  );
  expect(await faultsIn(work)).toEqual([]);
}, 300_000);

test('nothing odd in path, query, headers or body is answered by a failure or against the document', async () => {
  const work = operations.flatMap((operation) => {
    const person = able.get(operation.id) ?? 'board.head';
    return oddRequests(example(operation)).map((request) => [person, request] as const);
  });
  expect(await faultsIn(work)).toEqual([]);
  expect(await platform.ready()).toBe(200);
  process.stderr.write(`${requests} requests tried\n`);
}, 900_000);

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Document, type Operation, operationsOf } from '../test/fuzz/operations.ts';
import { type Answer, Oracle } from '../test/fuzz/oracle.ts';
import { goodRequest, oddRequests, type Request } from '../test/fuzz/requests.ts';
import { Platform } from '../test/platform.ts';
import { Client } from './api/client.ts';
import { enterpriseOf, People } from './api/people.ts';
import type { DeclarationView } from './crossing/views.ts';
import { inParallel } from './figures.ts';
import { truckOf } from './trucks/truck.ts';

const ENTERPRISES = { shipper: enterpriseOf('declarant1'), carrier: enterpriseOf('carrier1') };
/** These would stop or rebuild parts of the platform under test. */
const LEFT_ALONE = /^ops\..*\.(pause|rebuild)$/;
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
let declared: DeclarationView;
let draft: DeclarationView;
let inspectionId: string;
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
  const declare = (number: number) =>
    client.command<DeclarationView>(
      'declarant1',
      'declare',
      '/v1/declarations',
      truckOf(7, number, 0, ENTERPRISES).declaration,
    );
  [declared, draft] = [(await declare(2)).body, (await declare(4)).body];
  const path = `/v1/declarations/${declared.declarationId}/submission`;
  const { event } = await client.command('declarant1', 'submit', path);
  const { body } = await client.readAfter<{ items: { id: string }[] }>(
    'board.officer1',
    `/v1/movements/${declared.movementId}/inspections`,
    event,
  );
  inspectionId = body.items[0]?.id ?? '';
  await client.readAfter('board.officer1', `/v1/records/${declared.ref}`, event);
}, 180_000);

afterAll(async () => {
  await client.close();
  await platform.stop();
}, 60_000);

/** What the examples of the document name is not there: what this test made is. */
function fill({ id, path, parameters }: Operation, name: string): string {
  const known: Record<string, string> = { ref: declared.ref, gate: 'LT', lane: 'L9', unit: 'LT-BQL' };
  if (known[name] !== undefined) return known[name];
  if (name === 'number') return path.includes('information-requests') ? '1' : '10000000001';
  if (name !== 'id') {
    const example = parameters.find((one) => one.name === name)?.schema?.example;
    return typeof example === 'string' ? example : randomUUID();
  }
  if (id === 'declarations.change') return draft.declarationId;
  if (path.startsWith('/v1/inspections/')) return inspectionId;
  if (path.startsWith('/v1/shipments/')) return declared.shipments[0]?.shipmentId ?? '';
  return path.startsWith('/v1/declarations/') ? declared.declarationId : declared.movementId;
}

async function send(person: string, { operation, address, body, headers }: Request): Promise<Answer> {
  const sent: Record<string, string | null> = {
    authorization: `Bearer ${await people.token(person)}`,
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(operation.method === 'POST' && { 'idempotency-key': randomUUID() }),
    ...(operation.method === 'PATCH' && { 'if-match': '"1"' }),
    ...headers,
  };
  const started = performance.now();
  const response = await fetch(platform.url + address, {
    method: operation.method,
    headers: Object.entries(sent).filter((entry): entry is [string, string] => entry[1] !== null),
    ...(body !== undefined && operation.method !== 'GET' && { body }),
  });
  const text = await response.text();
  requests += 1;
  const mediaType = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
  return { status: response.status, mediaType, text, milliseconds: performance.now() - started };
}

/** Sends them all; says once of each kind what an answer had against the document, with one example. */
async function faultsIn(work: readonly (readonly [string, Request])[]): Promise<string[]> {
  const faults = new Map<string, string>();
  await inParallel(work, 8, async ([person, request]) => {
    const { operation, what } = request;
    const answer = await send(person, request);
    if (request.good && !CLOSED.includes(answer.status)) able.set(operation.id, person);
    for (const fault of oracle.faultsOf(operation, answer))
      faults.set(
        `${operation.id} ${answer.status} ${fault}`,
        `${what}, ${person}: ${answer.text.slice(0, 160)}`,
      );
  });
  return [...faults].slice(0, SHOWN).map(([fault, example]) => `${fault}, ${example}`);
}

test('every example of the document, sent by everyone, is answered as documented', async () => {
  expect(operations.length).toBeGreaterThan(100);
  const work = operations.flatMap((operation) =>
    EVERYONE.map((person) => [person, goodRequest(operation, fill)] as const),
  );
  expect(await faultsIn(work)).toEqual([]);
}, 300_000);

test('nothing odd in path, query, headers or body is answered by a failure or against the document', async () => {
  const work = operations.flatMap((operation) => {
    const person = able.get(operation.id) ?? 'board.head';
    return oddRequests(goodRequest(operation, fill)).map((request) => [person, request] as const);
  });
  expect(await faultsIn(work)).toEqual([]);
  expect(await platform.ready()).toBe(200);
  process.stderr.write(`${requests} requests tried\n`);
}, 900_000);

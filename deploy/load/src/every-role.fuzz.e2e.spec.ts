import { type OperationId, ROLES, ruleOf } from '@onegate/auth';
import { testIssuer, type TestIssuer } from '@onegate/testing';
import { everybody, type Persona } from '../test/access/personas.ts';
import { against, type Came } from '../test/access/verdict.ts';
import { ENTERPRISES, fill, type Given, LEFT_ALONE, submitTruck } from '../test/fuzz/given.ts';
import { type Document, type Operation, operationsOf } from '../test/fuzz/operations.ts';
import { goodRequest } from '../test/fuzz/requests.ts';
import { send } from '../test/fuzz/send.ts';
import { Platform } from '../test/platform.ts';
import { Client } from './api/client.ts';
import { inParallel } from './figures.ts';

const DECLARANT = { sub: 'declarant1', roles: ['DECLARANT'], enterprise: ENTERPRISES.shipper };
const OFFICER = { sub: 'o', roles: ['OFFICER'], agency: 'MANAGEMENT_BOARD', unit: 'LT-BQL', gate: ['LT'] };

let issuer: TestIssuer;
let platform: Platform;
let client: Client;
let given: Given;
const tokens = new Map<string, Promise<string>>();

beforeAll(async () => {
  issuer = await testIssuer();
  platform = await Platform.start({
    OIDC_ISSUER: issuer.url,
    OIDC_AUDIENCE: 'onegate',
    OIDC_ALGORITHMS: 'ES256',
  });
  const claims = new Map([DECLARANT, OFFICER].map((one) => [one.sub, one]));
  client = new Client(platform.url, { token: (name) => issuer.token(claims.get(name) ?? OFFICER) }, 8);
  given = await submitTruck(client, OFFICER.sub);
}, 180_000);

afterAll(async () => {
  await client.close();
  await platform.stop();
  await issuer.close();
}, 60_000);

async function tryAs(persona: Persona, operation: Operation): Promise<Came> {
  const token = tokens.get(persona.sub) ?? issuer.token(persona);
  tokens.set(persona.sub, token);
  const request = goodRequest(operation, (one, name) => fill(given, one, name));
  const { status, mediaType, text } = await send(platform.url, await token, request);
  const json = mediaType.endsWith('json') && text ? (JSON.parse(text) as Shown) : {};
  return { status, code: json.code, items: json.items?.length };
}

interface Shown {
  readonly code?: string;
  readonly items?: unknown[];
}

test('every role may what the policy table says, at its own gate and at others, and nothing else', async () => {
  const document = (await (await fetch(`${platform.url}/openapi.json`)).json()) as Document;
  const operations = operationsOf(document).filter(({ id }) => !LEFT_ALONE.test(id));
  const personas = everybody('LT', ENTERPRISES.shipper);
  expect(operations.length * personas.length).toBeGreaterThan(5000);
  const faults: string[] = [];
  const work = operations.flatMap((operation) => personas.map((persona) => [operation, persona] as const));
  await inParallel(work, 8, async ([operation, persona]) => {
    const came = await tryAs(persona, operation);
    const fault = against(operation.policy as OperationId, persona, came);
    if (fault !== undefined)
      faults.push(`${operation.id}, ${persona.sub}: ${came.status} ${came.code ?? ''}: ${fault}`);
  });
  expect(faults.slice(0, 60)).toEqual([]);
}, 600_000);

test('a bad token opens no operation of any service, whatever is wrong with it', async () => {
  const document = (await (await fetch(`${platform.url}/openapi.json`)).json()) as Document;
  const closed = operationsOf(document).filter(
    ({ id, policy }) => !LEFT_ALONE.test(id) && ruleOf(policy as OperationId) !== 'PUBLIC',
  );
  const bad = Object.entries(await issuer.badTokens({ ...OFFICER, roles: [...ROLES] }));
  const opened: string[] = [];
  const work = closed.flatMap((operation) => bad.map(([what, token]) => ({ operation, what, token })));
  await inParallel(work, 8, async ({ operation, what, token }) => {
    const request = goodRequest(operation, (one, name) => fill(given, one, name));
    const { status, text } = await send(platform.url, token, request);
    if (status !== 401 || (JSON.parse(text) as Shown).code !== 'auth.token-invalid')
      opened.push(`${operation.id}, ${what}: ${status}`);
  });
  expect(work.length).toBeGreaterThan(500);
  expect(opened).toEqual([]);
}, 300_000);

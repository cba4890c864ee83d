import { randomUUID } from 'node:crypto';
import type { OperationId } from '@onegate/auth';
import { testIssuer, type TestIssuer } from '@onegate/testing';
import { everybody, type Persona } from '../test/access/personas.ts';
import { against, type Came } from '../test/access/verdict.ts';
import { type Document, type Operation, operationsOf } from '../test/fuzz/operations.ts';
import { goodRequest, type Request } from '../test/fuzz/requests.ts';
import { Platform } from '../test/platform.ts';
import { Client } from './api/client.ts';
import { enterpriseOf } from './api/people.ts';
import type { DeclarationView } from './crossing/views.ts';
import { inParallel } from './figures.ts';
import { truckOf } from './trucks/truck.ts';

const ENTERPRISES = { shipper: enterpriseOf('declarant1'), carrier: enterpriseOf('carrier1') };
/** These would stop or rebuild parts of the platform under test. */
const LEFT_ALONE = /^ops\..*\.(pause|rebuild)$/;
const DECLARANT = { sub: 'declarant1', roles: ['DECLARANT'], enterprise: ENTERPRISES.shipper };
const OFFICER = { sub: 'o', roles: ['OFFICER'], agency: 'MANAGEMENT_BOARD', unit: 'LT-BQL', gate: ['LT'] };

let issuer: TestIssuer;
let platform: Platform;
let client: Client;
let declared: DeclarationView;
let inspectionId: string;
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
  const { declaration } = truckOf(7, 2, 0, ENTERPRISES);
  declared = (await client.command<DeclarationView>('declarant1', 'declare', '/v1/declarations', declaration))
    .body;
  const path = `/v1/declarations/${declared.declarationId}/submission`;
  const { event } = await client.command('declarant1', 'submit', path);
  const inspections = `/v1/movements/${declared.movementId}/inspections`;
  const { body } = await client.readAfter<{ items: { id: string }[] }>('o', inspections, event);
  inspectionId = body.items[0]?.id ?? '';
  await client.readAfter('o', `/v1/records/${declared.ref}`, event);
}, 180_000);

afterAll(async () => {
  await client.close();
  await platform.stop();
  await issuer.close();
}, 60_000);

/** Addresses of what this test made: of one gate and one enterprise. */
function fill({ path, parameters }: Operation, name: string): string {
  const known: Record<string, string> = { ref: declared.ref, gate: 'LT', lane: 'L9', unit: 'LT-BQL' };
  if (known[name] !== undefined) return known[name];
  if (name !== 'id') {
    const example = parameters.find((one) => one.name === name)?.schema?.example;
    return typeof example === 'string' ? example : randomUUID();
  }
  if (path.startsWith('/v1/inspections/')) return inspectionId;
  if (path.startsWith('/v1/shipments/')) return declared.shipments[0]?.shipmentId ?? '';
  return path.startsWith('/v1/declarations/') ? declared.declarationId : declared.movementId;
}

async function send(persona: Persona, { operation, address, body }: Request): Promise<Came> {
  const token = tokens.get(persona.sub) ?? issuer.token(persona);
  tokens.set(persona.sub, token);
  const response = await fetch(platform.url + address, {
    method: operation.method,
    headers: {
      authorization: `Bearer ${await token}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(operation.method === 'POST' && { 'idempotency-key': randomUUID() }),
      ...(operation.method === 'PATCH' && { 'if-match': '"1"' }),
    },
    ...(body !== undefined && operation.method !== 'GET' && { body }),
  });
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json') && text ? parsed(text) : {};
  return { status: response.status, code: json.code, items: json.items?.length };
}

const parsed = (text: string): { code?: string; items?: unknown[] } =>
  JSON.parse(text) as { code?: string; items?: unknown[] };

test('every role may what the policy table says, at its own gate and at others, and nothing else', async () => {
  const document = (await (await fetch(`${platform.url}/openapi.json`)).json()) as Document;
  const operations = operationsOf(document).filter(({ id }) => !LEFT_ALONE.test(id));
  const personas = everybody('LT', ENTERPRISES.shipper);
  expect(operations.length * personas.length).toBeGreaterThan(5000);
  const faults: string[] = [];
  const work = operations.flatMap((operation) => personas.map((persona) => [operation, persona] as const));
  await inParallel(work, 8, async ([operation, persona]) => {
    const came = await send(persona, goodRequest(operation, fill));
    const fault = against(operation.policy as OperationId, persona, came);
    if (fault !== undefined)
      faults.push(`${operation.id}, ${persona.sub}: ${came.status} ${came.code ?? ''}: ${fault}`);
  });
  expect(faults.slice(0, 60)).toEqual([]);
}, 600_000);

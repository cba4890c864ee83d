import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { bootService, type BootedService, type Program, startProgram, until } from '@onegate/testing';
import { CONFIG } from '../src/index.ts';
import { aKey, clerk, WRITER } from './clerk.ts';

const PROGRAM = join(__dirname, 'mortal-clerk.program.ts');

/** The instance that goes on; the one that is killed shares its database. */
let survivor: BootedService;
let mortal: Program | undefined;

beforeAll(async () => {
  survivor = await bootService(clerk);
});

afterEach(() => mortal?.kill());
afterAll(() => survivor.close());

const isListening = (value: unknown): value is { listening: true } => 'listening' in (value as object);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** @returns the address of an instance that dies of the texts that its program knows */
async function startMortal(): Promise<string> {
  const port = String(await freePort());
  const config = survivor.app.get<Record<string, string>>(CONFIG);
  const shared = [
    'DATABASE_URL',
    'KAFKA_BROKERS',
    'KAFKA_TOPIC_PREFIX',
    'OIDC_ISSUER',
    'OIDC_AUDIENCE',
    'OIDC_ALGORITHMS',
  ];
  const env = Object.fromEntries(shared.map((name) => [name, String(config[name])]));
  mortal = startProgram(PROGRAM, { ...env, PORT: port, LOG_LEVEL: 'fatal' });
  await mortal.hears(isListening, 'the instance listens');
  return `http://127.0.0.1:${port}`;
}

const notes = async (text: string): Promise<number> =>
  (await survivor.database.query('SELECT FROM note WHERE text = $1', [text])).length;

describe('a command whose instance is killed', () => {
  it.each([
    ['in the middle of it', 'killed in the middle', 0],
    ['between its commit and its answer', 'killed before the answer', 1],
  ])('%s is safe to repeat: one effect, one fact', async (_, text, committed) => {
    const key = aKey();
    const url = await startMortal();
    const asked = fetch(`${url}/v1/notes`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await survivor.token(WRITER)}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify({ text }),
    });
    await expect(asked).rejects.toThrow();
    await expect(mortal?.exited).resolves.toMatchObject({ signal: 'SIGKILL' });
    expect(await notes(text)).toBe(committed);
    const again = await until(async () => {
      const reply = await survivor.as(WRITER).post('/v1/notes', { text }, { 'idempotency-key': key });
      return reply.body['code'] !== 'http.command-in-flight' && reply;
    });
    expect(again.status).toBe(201);
    expect(await notes(text)).toBe(1);
    const facts = await survivor.facts();
    expect(facts.filter(({ id }) => id === again.headers['onegate-event'])).toHaveLength(1);
    expect(facts.filter(({ key: note }) => note === again.body['id'])).toHaveLength(1);
  });
});

import { readFileSync } from 'node:fs';
import type { Persona } from '../test/access/personas.ts';
import { Documented } from '../test/documented.ts';
import { type Paths, type Step, stepsOf } from '../test/examples/document.ts';
import { NOT_TRIED, SHORT_TIMES } from '../test/examples/happenings.ts';
import { hoursSinceWritten } from '../test/examples/hours.ts';
import { goalsOf, tour } from '../test/examples/tour.ts';
import { Everybody } from '../test/examples/traveller.ts';
import { uniquesOf } from '../test/examples/unique.ts';
import { Walk } from '../test/examples/walk.ts';
import type { Document } from '../test/fuzz/operations.ts';
import { Platform } from '../test/platform.ts';
import { People } from './api/people.ts';

const PEOPLE_FILE = new URL('../../gates/le-thanh/people.json', import.meta.url);
/** Of the operations to try, by name; all unless the environment names some. */
const ONLY = new RegExp(process.env['EXAMPLES_OF'] ?? '');

let platform: Platform;
let people: People;
let document: Paths & Document;
let everybody: Everybody;
let steps: Step[];

/** Whoever works at the gate, and what they are told by a document. */
const readersOf = (told: Paths & Document): Everybody =>
  new Everybody({
    url: platform.url,
    people,
    everybody: JSON.parse(readFileSync(PEOPLE_FILE, 'utf8')) as Persona[],
    documented: new Documented(told),
    hours: hoursSinceWritten(Date.now()),
    uniques: uniquesOf(told),
  });

beforeAll(async () => {
  platform = await Platform.start(SHORT_TIMES);
  people = new People(platform.issuer);
  document = (await (await fetch(`${platform.url}/openapi.json`)).json()) as Paths & Document;
  steps = stepsOf(document);
  everybody = readersOf(document);
}, 180_000);

afterAll(() => platform.stop(), 60_000);

it('names nothing as not to be tried that is no operation', () => {
  const names = new Set(steps.map(({ id }) => id));
  expect(Object.keys(NOT_TRIED).filter((name) => !names.has(name))).toEqual([]);
});

it('does every documented example, in the order that the links of the document give', async () => {
  const goals = goalsOf(steps, NOT_TRIED).filter(({ id }) => ONLY.test(id));
  const { done, missed } = await tour(platform, steps, goals, everybody);
  const excused = Object.entries(NOT_TRIED).map(([id, why]) => `not tried: ${id}, ${why}\n`);
  process.stderr.write(
    `${[...done].sort().join('\n')}\n${excused.join('')}${goals.length} examples of ${steps.length} operations, ${everybody.requests} requests\n`,
  );
  expect([...missed]).toEqual([]);
}, 900_000);

/** The document with something wrong in the operation. */
function spoilt(id: string, spoil: (operation: Spoilt) => void): Paths & Document {
  const copy = structuredClone(document);
  for (const item of Object.values(copy.paths))
    for (const operation of Object.values(item))
      if (operation.operationId === id) spoil(operation as unknown as Spoilt);
  return copy;
}

interface Spoilt {
  readonly requestBody: { readonly content: Record<string, { example?: object; schema?: object }> };
  readonly responses: Record<string, { links?: object; content: Record<string, { schema: object }> }>;
}

describe('a document is found out', () => {
  const come = async (told: Paths & Document, id: string): Promise<string> => {
    const walk = new Walk(stepsOf(told), id, '', readersOf(told), 2000);
    return (await walk.go()) ? 'done' : walk.refusal;
  };

  it('whose example is wrong', async () => {
    const told = spoilt('declarations.create', ({ requestBody }) => {
      requestBody.content['application/json'] = { example: { gate: 'LT' } };
    });
    expect(await come(document, 'declarations.create')).toBe('done');
    expect(await come(told, 'declarations.create')).toContain('422 http.validation');
  });

  it('whose links do not lead to an operation', async () => {
    const told = spoilt('declarations.create', ({ responses }) => {
      delete responses['201']?.links;
    });
    expect(await come(document, 'declarations.read')).toBe('done');
    expect(await come(told, 'declarations.read')).not.toBe('done');
  });

  it('whose schema is not that of the answer', async () => {
    const told = spoilt('codes.lists', ({ responses }) => {
      const answer = responses['200']?.content['application/json'];
      if (answer) answer.schema = { type: 'string' };
    });
    expect(await come(document, 'codes.lists')).toBe('done');
    await expect(come(told, 'codes.lists')).rejects.toThrow('/ must be string');
  });
});

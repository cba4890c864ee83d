import type { Agency } from '../pieces/agency/v1.ts';
import { schemas } from '../generated/schemas.ts';
import type { NamedActor } from './actor.ts';

const AGENCIES: readonly unknown[] = [schemas['urn:onegate:schema:pieces:agency:v1']?.['enum']].flat();

const isAgency = (text: string): text is Agency => AGENCIES.includes(text);

/** Colons part the text, so inside a part they are written %3A. */
const escaped = (text = ''): string => text.replaceAll('%', '%25').replaceAll(':', '%3A');
const unescaped = (text: string): string => text.replaceAll('%3A', ':').replaceAll('%25', '%');

/** What may follow the four parts of a person, each as `<name>=<value>`. */
const MORE = { for: 'actsFor', mandate: 'mandate', paper: 'paper', via: 'via' } as const;
const NAMED = new RegExp(`^(${Object.keys(MORE).join('|')})=(.+)$`, 's');

/**
 * The actor as the `actor` attribute of an event: `person:<id>:<agency or enterprise>:<unit>` or
 * `system:<rule or system>:<unit>`; what does not apply is left empty. Who acts in another's name says so behind it:
 * `:for=<enterprise>:mandate=<id>`, or `:for=<enterprise>:paper=<reference>` at the counter. A machine that acts for the person is named as `:via=<machine>`.
 */
export function formatActor(actor: NamedActor): string {
  if (actor.kind === 'SYSTEM') return `system:${actor.id}:${escaped(actor.unit)}`;
  const more = Object.entries(MORE).flatMap(([name, key]) =>
    actor[key] ? [`${name}=${escaped(actor[key])}`] : [],
  );
  return ['person', ...[actor.id, actor.agency ?? actor.enterprise, actor.unit].map(escaped), ...more].join(
    ':',
  );
}

/**
 * Reads what `formatActor` wrote.
 * @throws RangeError for any other text
 */
export function parseActor(text: string): NamedActor {
  const parts = text.split(':');
  if (parts[0] === 'system' && parts.length > 2)
    return systemOf(parts.slice(1, -1).join(':'), unescaped(parts.at(-1) ?? ''));
  if (parts[0] !== 'person' || parts.length < 4) throw new RangeError('not an actor');
  const [, id = '', principal = '', unit = '', ...more] = parts.map(unescaped);
  if (id === '') throw new RangeError('not an actor');
  return {
    kind: 'PERSON',
    id,
    ...(isAgency(principal) ? { agency: principal } : principal !== '' && { enterprise: principal }),
    ...(unit !== '' && { unit }),
    ...Object.fromEntries(more.map(namedPart)),
  };
}

function namedPart(text: string): [string, string] {
  const [, name, value] = NAMED.exec(text) ?? [];
  if (name === undefined || value === undefined) throw new RangeError('not an actor');
  return [MORE[name as keyof typeof MORE], value];
}

function systemOf(id: string, unit: string): NamedActor {
  if (id === '') throw new RangeError('not an actor');
  return { kind: 'SYSTEM', id, ...(unit !== '' && { unit }) };
}

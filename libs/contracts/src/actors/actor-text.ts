import type { Agency } from '../pieces/agency/v1.ts';
import { schemas } from '../generated/schemas.ts';
import type { NamedActor } from './actor.ts';

const AGENCIES: readonly unknown[] = [schemas['urn:onegate:schema:pieces:agency:v1']?.['enum']].flat();

const isAgency = (text: string): text is Agency => AGENCIES.includes(text);

/** Colons part the text, so inside a part they are written %3A. */
const escaped = (text = ''): string => text.replaceAll('%', '%25').replaceAll(':', '%3A');
const unescaped = (text: string): string => text.replaceAll('%3A', ':').replaceAll('%25', '%');

/**
 * The actor as the `actor` attribute of an event: `person:<id>:<agency or enterprise>:<unit>` or
 * `system:<rule or system>:<unit>`; what does not apply is left empty.
 */
export function formatActor(actor: NamedActor): string {
  if (actor.kind === 'SYSTEM') return `system:${actor.id}:${escaped(actor.unit)}`;
  return `person:${escaped(actor.id)}:${escaped(actor.agency ?? actor.enterprise)}:${escaped(actor.unit)}`;
}

/**
 * Reads what `formatActor` wrote.
 * @throws RangeError for any other text
 */
export function parseActor(text: string): NamedActor {
  const parts = text.split(':');
  const unit = unescaped(parts.at(-1) ?? '');
  if (parts[0] === 'system' && parts.length > 2) return systemOf(parts.slice(1, -1).join(':'), unit);
  const [kind, id = '', principal = ''] = parts.map(unescaped);
  if (kind !== 'person' || parts.length !== 4 || id === '') throw new RangeError('not an actor');
  return {
    kind: 'PERSON',
    id,
    ...(isAgency(principal) ? { agency: principal } : principal !== '' && { enterprise: principal }),
    ...(unit !== '' && { unit }),
  };
}

function systemOf(id: string, unit: string): NamedActor {
  if (id === '') throw new RangeError('not an actor');
  return { kind: 'SYSTEM', id, ...(unit !== '' && { unit }) };
}

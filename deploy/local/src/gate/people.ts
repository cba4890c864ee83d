import { readFileSync } from 'node:fs';

/** What a token says about its bearer, besides `sub`. */
export interface Claims {
  /** Shown to its owner only; never in events or logs. */
  readonly name: string;
  readonly agency?: string;
  readonly unit?: string;
  /** Tax code of the enterprise that the person acts for. */
  readonly enterprise?: string;
  /** Codes of the gates where the person serves. */
  readonly gate?: readonly string[];
  readonly roles: readonly string[];
}

export interface Person extends Claims {
  /** User name and `sub`. */
  readonly sub: string;
}

/** A system of an agency, with a key of its own. */
export interface SystemClient extends Claims {
  readonly clientId: string;
}

/** The one password of every person of a demonstration gate. */
export const DEMO_PASSWORD = 'onegate';

export function readPeople(file: string): ReadonlyMap<string, Person> {
  return new Map(readList<Person>(file, ['sub', 'name', 'roles']).map((person) => [person.sub, person]));
}

export function readSystems(file: string): readonly SystemClient[] {
  return readList<SystemClient>(file, ['clientId', 'name', 'roles']);
}

/** The claims of a token: everything known but the identifier itself. */
export function claimsOf({ name, agency, unit, enterprise, gate, roles }: Claims): Record<string, unknown> {
  const claims = { name, agency, unit, enterprise, gate, roles };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}

function readList<T extends object>(file: string, required: readonly (keyof T & string)[]): T[] {
  const list: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const isEntry = (entry: unknown): entry is T =>
    typeof entry === 'object' && entry !== null && required.every((name) => name in entry);
  if (Array.isArray(list) && list.every(isEntry)) return list;
  throw new Error(`${file} must be a list of objects with ${required.join(', ')}.`);
}

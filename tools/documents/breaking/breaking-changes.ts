import { type Body, type Document, METHODS, type Operation, type Parameter } from '../document.ts';
import { type Direction, SchemaComparison } from './compare-schemas.ts';

/** What would break a client of the old document at the new one; empty when nothing would. */
export function breakingChanges(before: Document, after: Document): string[] {
  const comparison = new OperationComparison(before, after);
  return Object.entries(before.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const old = item[method];
      if (!old) return [];
      const now = after.paths[path]?.[method];
      const changes = now ? comparison.changes(old, now) : ['is gone'];
      return changes.map((change) => `${method.toUpperCase()} ${path}: ${change}`);
    }),
  );
}

class OperationComparison {
  readonly #before: Document;
  readonly #after: Document;

  constructor(before: Document, after: Document) {
    this.#before = before;
    this.#after = after;
  }

  changes(old: Operation, now: Operation): string[] {
    return [
      ...(old.operationId === now.operationId ? [] : [`is called ${now.operationId} now`]),
      ...shutOut(old, now),
      ...this.#parameters(old.parameters ?? [], now.parameters ?? []),
      ...this.#request(old.requestBody, now.requestBody),
      ...this.#answers(old, now),
    ];
  }

  #parameters(old: readonly Parameter[], now: readonly Parameter[]): string[] {
    const same = (one: Parameter) => (other: Parameter) => other.name === one.name && other.in === one.in;
    const changed = old.flatMap((parameter) => {
      const match = now.find(same(parameter));
      if (!match) return [`does not take the parameter ${parameter.name} any more`];
      return [
        ...(match.required && !parameter.required ? [`demands the parameter ${parameter.name}`] : []),
        ...this.#schemas('request', parameter, match).map(
          (change) => `parameter ${parameter.name}: ${change}`,
        ),
      ];
    });
    const demanded = now.filter((parameter) => parameter.required && !old.some(same(parameter)));
    return [...changed, ...demanded.map(({ name }) => `demands the parameter ${name}`)];
  }

  #request(old: Body | undefined, now: Body | undefined): string[] {
    if (!now) return old ? ['does not take a body any more'] : [];
    if (!old) return now.required ? ['demands a body'] : [];
    return [
      ...(now.required && !old.required ? ['demands a body'] : []),
      ...this.#contents('request', old, now, 'request'),
    ];
  }

  #answers(old: Operation, now: Operation): string[] {
    return Object.entries(old.responses)
      .filter(([status]) => status.startsWith('2'))
      .flatMap(([status, answer]) => {
        const match = now.responses[status];
        return match
          ? this.#contents('answer', answer, match, `answer ${status}`)
          : [`does not answer ${status} any more`];
      });
  }

  #contents(direction: Direction, old: Body, now: Body, what: string): string[] {
    return Object.entries(old.content ?? {}).flatMap(([type, media]) => {
      const match = now.content?.[type];
      if (!match) return [`${what} is no ${type} any more`];
      return this.#schemas(direction, media, match).map((change) => `${what}: ${change}`);
    });
  }

  #schemas(direction: Direction, old: Pick<Parameter, 'schema'>, now: Pick<Parameter, 'schema'>): string[] {
    const [before, after] = [this.#before, this.#after].map(({ components }) => components?.schemas ?? {});
    return new SchemaComparison(before ?? {}, after ?? {}, direction).changes(
      old.schema ?? {},
      now.schema ?? {},
    );
  }
}

/** Roles that were let in and are not any more; everyone where it was open. */
function shutOut(old: Operation, now: Operation): string[] {
  const [before, after] = [old, now].map(({ security }) => security?.flatMap(({ oidc = [] }) => oidc));
  if (!after) return [];
  if (!before) return ['is not open to everyone any more'];
  return before.filter((role) => !after.includes(role)).map((role) => `is not open to ${role} any more`);
}

import { type Document, type Operation, operationsOf } from './fuzz/operations.ts';
import { Oracle } from './fuzz/oracle.ts';

/** An answer, and the request that it was given to. */
export interface Exchange {
  readonly method: string;
  /** As it was sent, with its query. */
  readonly path: string;
  readonly status: number;
  readonly mediaType: string;
  readonly text: string;
}

const NOWHERE = [404, 405];
const PROBLEM = 'application/problem+json';

/** What is not there because `fields` did not ask for it. */
const LEFT_OUT = /^\/items\/\d+ must have required property/;
const isSlim = (path: string): boolean => new URL(path, 'http://gate').searchParams.has('fields');

/** Thrown for an answer that the document of the platform does not know. */
export class Undocumented extends Error {}

/** Holds every answer of an end-to-end test against `/openapi.json`. */
export class Documented {
  readonly #oracle: Oracle;
  readonly #operations: readonly { readonly operation: Operation; readonly address: RegExp }[];

  constructor(document: Document) {
    this.#oracle = new Oracle(document);
    this.#operations = operationsOf(document).map((operation) => ({
      operation,
      address: new RegExp(`^${operation.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    }));
  }

  /** @param url of the gateway */
  static async by(url: string): Promise<Documented> {
    return new Documented((await (await fetch(`${url}/openapi.json`)).json()) as Document);
  }

  /** @throws Undocumented when the operation, its status or its body is not as the document says. */
  readonly check = ({ method, path, ...answer }: Exchange): void => {
    const address = path.split('?')[0] ?? '';
    const found = this.#operations.find(
      ({ operation, address: form }) => operation.method === method && form.test(address),
    );
    // What is nowhere in the document is nowhere on the platform.
    if (!found && NOWHERE.includes(answer.status) && answer.mediaType === PROBLEM) return;
    if (!found) throw new Undocumented(`${method} ${address} is no operation of the document`);
    const breaches = this.#oracle
      .breachesOf(found.operation, answer)
      .filter((breach) => !(isSlim(path) && LEFT_OUT.test(breach)));
    if (breaches.length > 0)
      throw new Undocumented(
        `${found.operation.id} ${answer.status}: ${breaches.join('; ')}: ${answer.text.slice(0, 300)}`,
      );
  };
}

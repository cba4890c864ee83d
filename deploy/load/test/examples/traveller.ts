import { randomUUID } from 'node:crypto';
import { mayTry, type OperationId, ruleOf } from '@onegate/auth';
import type { People } from '../../src/api/people.ts';
import { callerOf, type Persona } from '../access/personas.ts';
import type { Documented } from '../documented.ts';
import type { Uniques } from './unique.ts';
import type { Reply, Traveller, Visit } from './walk.ts';

/** The request itself is wrong, whoever sends it. */
const OF_THE_REQUEST = [400, 405, 406, 412, 413, 415, 428];
/** Says more of the person than of the request. */
const OF_THE_PERSON = [0, 401, 403, 404];
const NOBODY: Reply = { status: 0, code: 'nobody may', body: {}, etag: undefined };

interface Setting {
  readonly url: string;
  readonly people: People;
  /** Of the gate, each with the roles that the issuer gives them. */
  readonly everybody: readonly Persona[];
  readonly documented: Documented;
  readonly hours: number;
  readonly uniques: Uniques;
}

/** Sends each request as whoever the policy lets, and holds every answer against the document. */
export class Everybody implements Traveller {
  readonly #setting: Setting;
  /** Who did it last is asked first. */
  readonly #able = new Map<string, string[]>();
  requests = 0;

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  get hours(): number {
    return this.#setting.hours;
  }

  get uniques(): Uniques {
    return this.#setting.uniques;
  }

  /** As one after the other until one of them is let; their number grows with the rounds. */
  async send(visit: Visit, round: number): Promise<Reply> {
    const all = this.#candidates(visit.step.policy, round);
    let best = NOBODY;
    for (const person of all) {
      const reply = await this.#sendAs(person, visit);
      const empty = isEmptyList(visit, reply);
      if (reply.status < 300 && !empty) {
        this.#remember(visit.step.policy, person);
        return reply;
      }
      if (OF_THE_REQUEST.includes(reply.status)) return reply;
      if (empty || OF_THE_PERSON.includes(best.status)) best = reply;
    }
    return best;
  }

  #remember(policy: string, person: string): void {
    const others = (this.#able.get(policy) ?? []).filter((name) => name !== person);
    this.#able.set(policy, [person, ...others]);
  }

  /** Who did the like before; then one of each agency and enterprise, in every second round of each standing, at last all. */
  #candidates(policy: string, round: number): string[] {
    const known = this.#able.get(policy) ?? [];
    if (round === 0 && known.length > 0) return known.slice(0, FEW);
    const id = policy as OperationId;
    const allowed = this.#setting.everybody.filter(
      (person) => ruleOf(id) === 'PUBLIC' || mayTry(id, callerOf(person)),
    );
    const standings = new Set<string>();
    const ofEach = allowed.filter(({ roles, agency, enterprise }) => {
      const standing = JSON.stringify([agency, enterprise, round % 2 === 0 && roles]);
      return standings.size !== standings.add(standing).size;
    });
    const rest = round > 0 && round % SELDOM === 0 ? allowed : [];
    return [...new Set([...known, ...[...ofEach, ...rest].map(({ sub }) => sub)])];
  }

  async #sendAs(person: string, visit: Visit): Promise<Reply> {
    const { url, people, documented } = this.#setting;
    const { step, body } = visit;
    const path = addressOf(visit);
    const response = await fetch(url + path, {
      method: step.method,
      headers: {
        authorization: `Bearer ${await people.token(person)}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(step.method === 'POST' && { 'idempotency-key': randomUUID() }),
        ...(visit.parameters['If-Match'] && { 'if-match': visit.parameters['If-Match'] }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    this.requests += 1;
    const text = await response.text();
    const { status, headers } = response;
    const mediaType = (headers.get('content-type') ?? '').split(';')[0] ?? '';
    documented.check({ method: step.method, path, status, mediaType, text });
    const answer = (mediaType.endsWith('json') ? JSON.parse(text) : {}) as Record<string, unknown>;
    return { status, ...saidBy(answer), body: answer, etag: headers.get('etag') ?? undefined };
  }
}

const FEW = 2;
const SELDOM = 4;

/** A list from which something should follow, but which has nothing for this reader. */
function isEmptyList({ step }: Visit, { body }: Reply): boolean {
  const { items } = body as { items?: unknown };
  return step.method === 'GET' && step.links.length > 0 && Array.isArray(items) && items.length === 0;
}

function addressOf({ step, parameters }: Visit): string {
  const path = step.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
    encodeURIComponent(parameters[name] ?? ''),
  );
  const query = step.parameters
    .filter((one) => one.in === 'query' && parameters[one.name] !== undefined)
    .map(({ name }) => `${name}=${encodeURIComponent(String(parameters[name]))}`);
  return [path, query.join('&')].filter(Boolean).join('?');
}

interface Problem {
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly field?: string; readonly message?: string }[];
}

function saidBy({ code, detail, errors = [] }: Problem): Pick<Reply, 'code' | 'detail'> {
  const faults = errors.map(({ field, message }) => `${field ?? ''} ${message ?? ''}`);
  return { code, detail: faults.length > 0 ? faults.join('; ') : detail };
}

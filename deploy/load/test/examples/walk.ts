import { evaluate, eachFirst, type Given, NothingThere } from './expressions.ts';
import { doing, type Example, type Link, type Step, wayTo } from './document.ts';
import { moved } from './hours.ts';
import { OwnValues, type Uniques } from './unique.ts';

/** What came of a request. */
export interface Reply extends Given {
  readonly status: number;
  readonly code: string | undefined;
  readonly detail?: string | undefined;
}

/** One request: an operation, and what the link that led to it says beside the operation's own examples. */
export interface Visit {
  readonly step: Step;
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** What this is the doing of. */
  readonly name: string;
}

export interface Traveller {
  /**
   * Sends the request as whoever the policy lets; checks the answer against the document.
   * @param round how often it was tried as more than those who did the like before; 0: as those alone
   */
  send(visit: Visit, round: number): Promise<Reply>;
  /** Hours from that in which the examples were written. */
  readonly hours: number;
  /** What must be new in each walk. */
  readonly uniques: Uniques;
}

interface Open {
  readonly visit: Visit;
  rounds: number;
  /** When more people than those who did the like before were asked last. */
  asked: number;
}

/** So often everybody is asked again. */
const ASKING_MS = 1500;
const PATIENCE_MS = 25_000;
const PAUSE_MS = 120;
/** Without progress for so long, the less usual examples are tried as well, one after the other. */
const QUIET_MS = 2000;
const NOTHING: Given = { body: {}, etag: undefined };
const done = ({ status }: Reply): boolean => status >= 200 && status < 300;

/**
 * Follows the links of the document to one operation, from those that need none, until it is done as its example asks.
 * What cannot be done yet is tried again when something else has been done.
 */
export class Walk {
  readonly #steps: ReadonlyMap<string, Step>;
  readonly #goal: string;
  /** The steps that lead to the goal, and how far each is from it. */
  readonly #way: ReadonlyMap<string, number>;
  readonly #open = new Map<string, Open>();
  readonly #known = new Set<string>();
  /** Examples that are less usual. */
  readonly #later: { readonly far: number; readonly open: () => unknown }[] = [];
  /** The last words on what was not done, by request. */
  readonly #refusals = new Map<string, { readonly name: string; readonly word: string }>();
  readonly #own: OwnValues;
  /** What was done on the way. */
  readonly reached = new Set<string>();

  constructor(
    steps: readonly Step[],
    goal: string,
    example: string,
    private readonly traveller: Traveller,
    private readonly patienceMs = PATIENCE_MS,
  ) {
    this.#steps = new Map(steps.map((step) => [step.id, step]));
    this.#goal = doing(goal, example);
    this.#way = wayTo(steps, goal);
    this.#own = new OwnValues(traveller.uniques);
    const led = new Set(steps.flatMap(({ links }) => links.map(({ operationId }) => operationId)));
    for (const id of this.#way.keys()) if (!led.has(id)) this.#follow({ operationId: id }, NOTHING);
  }

  /** Why the goal was not reached. */
  get refusal(): string {
    const all = [...this.#refusals.values()];
    const own = all.filter(({ name }) => name === this.#goal).map(({ word }) => word);
    const others = all.map(({ name, word }) => `${name}: ${word}`);
    return [...new Set(own.length > 0 ? own : ['nothing led to it', ...others])].join('; ');
  }

  async go(): Promise<boolean> {
    const deadline = performance.now() + this.patienceMs;
    let since = performance.now();
    while (performance.now() < deadline && this.#open.size + this.#later.length > 0) {
      const before = this.#far;
      for (const [key, open] of this.#nearestFirst()) {
        await this.#try(key, open);
        if (this.reached.has(this.#goal)) return true;
      }
      const further = before !== this.#far;
      const quiet = !further && (this.#open.size === 0 || performance.now() - since > QUIET_MS);
      if (quiet)
        this.#later
          .sort((one, other) => one.far - other.far)
          .shift()
          ?.open();
      if (further || quiet) since = performance.now();
      else await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    return false;
  }

  get #far(): number {
    return this.#known.size + this.reached.size;
  }

  /** What is nearer to the goal goes first: what is done on the way may end what the goal needs. */
  #nearestFirst(): [string, Open][] {
    const far = ([, { visit }]: [string, Open]): number => this.#way.get(visit.step.id) ?? 0;
    return [...this.#open].reverse().sort((one, other) => far(one) - far(other));
  }

  async #try(key: string, open: Open): Promise<void> {
    const { step, parameters, name } = open.visit;
    const anybody = open.rounds === 0 || performance.now() - open.asked > ASKING_MS;
    if (anybody) Object.assign(open, { rounds: open.rounds + 1, asked: performance.now() });
    const reply = await this.traveller.send(open.visit, anybody ? open.rounds : 0);
    if (!done(reply)) {
      this.#refusals.set(key, {
        name,
        word: [reply.status, reply.code, reply.detail].filter(Boolean).join(' '),
      });
      return;
    }
    this.reached.add(name);
    this.#refusals.delete(key);
    // Reads may tell more when asked again; what was done is done.
    if (step.method !== 'GET' || step.links.length === 0) this.#open.delete(key);
    for (const link of step.links)
      if (this.#way.has(link.operationId))
        for (const body of eachFirst(reply.body, link)) this.#follow(link, { ...reply, body, parameters });
  }

  #follow({ operationId, parameters = {}, requestBody }: Link, given: Given): void {
    const step = this.#steps.get(operationId);
    if (!step) return;
    const bodies = requestBody === undefined ? step.bodies : [{ name: '', value: requestBody }];
    if (bodies.length === 0) this.#add(step, parameters, undefined, given);
    for (const example of bodies) this.#add(step, parameters, example, given);
  }

  #add(step: Step, parameters: Link['parameters'], example: Example | undefined, given: Given): void {
    try {
      const visit: Visit = {
        step,
        parameters: {
          ...this.#ownExamples(step),
          ...(evaluate(parameters, given) as Record<string, string>),
        },
        body: evaluate(this.#own.of(moved(example?.value, this.traveller.hours)), given),
        name: doing(step.id, example?.name),
      };
      const { 'If-Match': _, ...place } = visit.parameters;
      const key = `${visit.name} ${JSON.stringify([place, visit.body])}`;
      if (this.#known.has(key)) return;
      this.#known.add(key);
      const open = (): unknown => this.#open.set(key, { visit, rounds: 0, asked: 0 });
      if (!example?.name || visit.name === this.#goal) open();
      else this.#later.push({ far: this.#way.get(step.id) ?? 0, open });
    } catch (error) {
      if (!(error instanceof NothingThere)) throw error;
    }
  }

  /** Parameters that stand on an example alone. */
  #ownExamples({ parameters }: Step): Record<string, string> {
    const needed = parameters.filter((one) => one.required && one.in !== 'header');
    return Object.fromEntries(
      needed
        .filter(({ schema }) => schema?.example !== undefined)
        .map(({ name, schema }) => [name, String(this.#own.of(schema?.example))]),
    );
  }
}

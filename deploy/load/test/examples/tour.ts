import type { Platform } from '../platform.ts';
import { distances, doing, type Step } from './document.ts';
import { HAPPENINGS } from './happenings.ts';
import { type Traveller, Walk } from './walk.ts';

/** An operation to be done by one of its examples. */
export interface Goal {
  readonly id: string;
  readonly example: string;
  readonly name: string;
}

/** Every operation by every example of its request, the farthest from where walks begin first: much is done on its way. */
export function goalsOf(steps: readonly Step[], without: Readonly<Record<string, string>>): Goal[] {
  const far = distances(steps);
  return steps
    .filter(({ id }) => without[id] === undefined)
    .sort((one, other) => (far.get(other.id) ?? 0) - (far.get(one.id) ?? 0))
    .flatMap(({ id, bodies }) =>
      (bodies.length === 0 ? [''] : bodies.map(({ name }) => name)).map((example) => ({
        id,
        example,
        name: doing(id, example),
      })),
    );
}

/** What a tour through a document has come to. */
export interface Tour {
  readonly done: ReadonlySet<string>;
  /** Why not, by what was not done. */
  readonly missed: ReadonlyMap<string, string>;
}

/**
 * One walk to each goal that was not reached on the way to another; what could not be reached gets a second walk after
 * all others, since they change what the platform knows.
 */
export async function tour(
  platform: Platform,
  steps: readonly Step[],
  goals: readonly Goal[],
  traveller: Traveller,
): Promise<Tour> {
  const done = new Set<string>();
  let missed = new Map<string, string>();
  for (const again of [false, true]) {
    const open = goals.filter(({ name }) => (again ? missed.has(name) : true));
    missed = new Map();
    for (const { id, example, name } of open) {
      if (done.has(name)) continue;
      for (const { before, happen } of HAPPENINGS) if (before.test(id)) await happen(platform);
      const walk = new Walk(steps, id, example, traveller);
      const there = await walk.go().catch((error: unknown) => {
        missed.set(name, String(error));
        return undefined;
      });
      for (const one of walk.reached) done.add(one);
      if (there === false) missed.set(name, walk.refusal);
    }
  }
  return { done, missed };
}

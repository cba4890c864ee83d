import { type Fact, parseActor } from '@onegate/contracts';

/** What a service told that happened by itself, and for which no unit answers: there must be none. */
export const answeredByNobody = (facts: readonly Fact[]): string[] =>
  facts
    .filter(({ actor }) => {
      const who = parseActor(actor);
      return who.kind === 'SYSTEM' && who.unit === undefined;
    })
    .map(({ name, gate, actor }) => `${name} at ${gate} by ${actor}`);

import { contracts, type FactName } from '@onegate/contracts';
import { HEARD, type HeardName } from '../movement/domain/input.ts';
import type { MovementFile } from '../movement/domain/movement-file.ts';

/** What opens a record, and what lets the truck come: other topics can run ahead of either. */
const FIRST = ['declaration.submitted', 'declaration.accepted'] as const;

/** The fact that must be here before this one, if it is not; facts of one topic come in order anyway. */
export function missingPredecessor(file: MovementFile | null, name: HeardName): FactName | undefined {
  return FIRST.find((first) => FOLLOWS[first].has(name) && file?.seen[first] === undefined);
}

const followersOf = (first: FactName): ReadonlySet<FactName> =>
  new Set(HEARD.filter((name) => follows(name, first)));

const FOLLOWS = {
  'declaration.submitted': followersOf('declaration.submitted'),
  'declaration.accepted': followersOf('declaration.accepted'),
} satisfies Record<(typeof FIRST)[number], ReadonlySet<FactName>>;

/** Whether a fact has the other among its causes, however far back. */
function follows(name: FactName, cause: FactName): boolean {
  const { requires } = contracts[name];
  return requires.some((required) => required === cause || follows(required, cause));
}

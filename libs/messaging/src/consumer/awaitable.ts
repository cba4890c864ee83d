import { contracts, type FactName } from '@onegate/contracts';

const known = new Map<FactName, ReadonlySet<FactName>>();

/** The facts that must have happened before this one, directly or not: the only ones that it may wait for. */
export function awaitable(name: FactName): ReadonlySet<FactName> {
  let facts = known.get(name);
  if (!facts) {
    facts = collect(name);
    known.set(name, facts);
  }
  return facts;
}

function collect(name: FactName): Set<FactName> {
  const found = new Set<FactName>();
  const open: FactName[] = [...contracts[name].requires];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...contracts[next].requires);
  }
  return found;
}

import type { FactName } from '../facts/fact.ts';
import { contracts, FACT_NAMES, isFactName } from './contracts.ts';

/** The way from a fact over what it requires back to itself; undefined when there is none. */
function circle(name: FactName, path: readonly FactName[] = []): readonly FactName[] | undefined {
  if (path.includes(name)) return [...path, name];
  for (const required of contracts[name].requires) {
    const found = circle(required, [...path, name]);
    if (found) return found;
  }
  return undefined;
}

describe('what a fact requires', () => {
  it.each(FACT_NAMES)('exists, for %s', (name) => {
    expect(contracts[name].requires.filter((required) => !isFactName(required))).toEqual([]);
  });

  it('never leads back to itself, so that waiting ends', () => {
    expect(FACT_NAMES.map((name) => circle(name)).filter((found) => found !== undefined)).toEqual([]);
  });

  it('begins with a submitted declaration for every fact about a movement', () => {
    const roots = FACT_NAMES.filter((name) => contracts[name].requires.length === 0);
    const byMovement = roots.filter(
      (name) => !['gates', 'enterprises', 'ledger', 'audit'].includes(contracts[name].domain),
    );
    expect(byMovement).toEqual(['declaration.submitted']);
  });
});

import { amendmentRule } from './amendment-rules.ts';

describe('the approval of an amendment', () => {
  it.each([
    [['CREW'], 'PT15M'],
    [['VEHICLE'], 'PT30M'],
    [['GOODS'], 'PT2H'],
    [['CREW', 'CUSTOMS_DECLARATION'], 'PT2H'],
    [['CREW', 'VEHICLE'], 'PT30M'],
  ] as const)('of %j may take %s: the slowest of its kinds', (kinds, norm) => {
    expect(amendmentRule(kinds).norm).toBe(norm);
  });
});

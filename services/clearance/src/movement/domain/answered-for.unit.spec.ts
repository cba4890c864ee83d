import { answeredFor } from './answered-for.ts';

const board = () => 'LT-BQL';
const timer = { kind: 'SYSTEM', id: 'rule:clearance.clock' } as const;

describe('who answers for what happens by itself', () => {
  it('is the unit for which it was done', () => {
    expect(answeredFor(timer, 'system:rule:clearance.clock:LT-HQ', board)).toEqual({
      ...timer,
      unit: 'LT-HQ',
    });
  });

  it('is the board of the gate where no unit is named', () => {
    expect(answeredFor(timer, 'system:rule:clearance.clock:', board)).toEqual({ ...timer, unit: 'LT-BQL' });
    expect(answeredFor(timer, 'person:customs.officer1:CUSTOMS:LT-HQ', board)).toEqual({
      ...timer,
      unit: 'LT-BQL',
    });
  });

  it('is nobody else where a person did it, or the rule names its unit', () => {
    const person = { kind: 'PERSON', id: 'customs.officer1', roles: [] } as const;
    expect(answeredFor(person, 'system:rule:x:LT-HQ', board)).toBe(person);
    const sealed = { ...timer, unit: 'LT-BP' };
    expect(answeredFor(sealed, 'system:rule:x:LT-HQ', board)).toBe(sealed);
  });
});

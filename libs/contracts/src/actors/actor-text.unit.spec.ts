import fc from 'fast-check';
import type { NamedActor } from './actor.ts';
import { formatActor, parseActor } from './actor-text.ts';

const ACTORS: readonly [NamedActor, string][] = [
  [
    { kind: 'PERSON', id: 'customs.officer1', agency: 'CUSTOMS', unit: 'LT-HQ' },
    'person:customs.officer1:CUSTOMS:LT-HQ',
  ],
  [{ kind: 'PERSON', id: 'declarant1', enterprise: '5900123456' }, 'person:declarant1:5900123456:'],
  [{ kind: 'PERSON', id: 'c', enterprise: 'KH:L001' }, 'person:c:KH%3AL001:'],
  [{ kind: 'PERSON', id: 'operations1' }, 'person:operations1::'],
  [
    { kind: 'PERSON', id: 'o', agency: 'CUSTOMS', unit: 'LT-HQ', via: 'customs-system' },
    'person:o:CUSTOMS:LT-HQ:via=customs-system',
  ],
  [
    { kind: 'PERSON', id: 'a', enterprise: '5900234560', actsFor: 'KH:L001', mandate: 'm' },
    'person:a:5900234560::for=KH%3AL001:mandate=m',
  ],
  [
    {
      kind: 'PERSON',
      id: 'c',
      agency: 'MANAGEMENT_BOARD',
      unit: 'LT-BQL',
      actsFor: '5900123456',
      paper: 'a=b',
    },
    'person:c:MANAGEMENT_BOARD:LT-BQL:for=5900123456:paper=a=b',
  ],
  [
    { kind: 'SYSTEM', id: 'rule:declarations.automatic-check', unit: 'LT-BQL' },
    'system:rule:declarations.automatic-check:LT-BQL',
  ],
  [{ kind: 'SYSTEM', id: 'clearance' }, 'system:clearance:'],
];

describe('an actor as text', () => {
  it.each(ACTORS)('%j is written and read', (actor, text) => {
    expect(formatActor(actor)).toBe(text);
    expect(parseActor(text)).toEqual(actor);
  });

  it('leaves roles out', () => {
    expect(formatActor({ kind: 'PERSON', id: 'a', roles: ['HEAD'] } as NamedActor)).toBe('person:a::');
  });

  it('is read back whatever stands in it', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, text, (id, unit, paper) => {
        const actor = { kind: 'PERSON', id, unit, paper } as const;
        expect(parseActor(formatActor(actor))).toEqual(actor);
      }),
    );
  });

  it.each([
    '',
    'person',
    'person:a',
    'person:a:b:c:d',
    'person:a:b:c:for=',
    'person:::',
    'system:',
    'system::',
    'robot:a:b:c',
  ])('does not read %j', (text) => {
    expect(() => parseActor(text)).toThrow(RangeError);
  });
});

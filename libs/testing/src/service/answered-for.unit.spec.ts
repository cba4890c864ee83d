import { sampleFact } from '@onegate/contracts';
import { answeredByNobody } from './answered-for.ts';

const told = (actor: string) => sampleFact('vehicle.admitted', { gate: 'LT', actor });

describe('what nobody answers for', () => {
  it('is what a system told without a unit', () => {
    const facts = [
      told('system:rule:x.y:LT-BQL'),
      told('person:p1::'),
      told('system:rule:x.y:'),
      told('system:inspections:'),
    ];
    expect(answeredByNobody(facts)).toEqual([
      'vehicle.admitted at LT by system:rule:x.y:',
      'vehicle.admitted at LT by system:inspections:',
    ]);
  });
});

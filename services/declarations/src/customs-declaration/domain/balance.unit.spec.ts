import { balanceOf, isComplete, outcomeOf, outcomeOfAll, strictest } from './balance.ts';

const part = (outcome: 'OPEN' | 'CROSSED' | 'REFUSED' | 'CANCELLED', grossWeightKg: string) => ({
  outcome,
  grossWeightKg,
});

describe('a customs declaration over several trucks', () => {
  it('gets back the quantity of a part that was refused or cancelled; the others go on', () => {
    const parts = [
      part('CROSSED', '100.5'),
      part('REFUSED', '20'),
      part('CANCELLED', '5'),
      part('OPEN', '7'),
    ];
    expect(balanceOf(parts)).toEqual({
      declaredKg: '132.5',
      crossedKg: '100.5',
      returnedKg: '25',
      openKg: '7',
    });
    expect(isComplete(parts)).toBe(false);
  });

  it('is complete when each part has crossed, was refused or cancelled', () => {
    expect(isComplete([part('CROSSED', '1'), part('REFUSED', '1'), part('CANCELLED', '1')])).toBe(true);
  });

  it('reads what became of a part from its stage; turned back, it is on its way again', () => {
    expect(
      (['CROSSED', 'COMPLETED', 'CLOSED_REFUSED', 'CANCELLED', 'TURNED_BACK'] as const).map(outcomeOf),
    ).toEqual(['CROSSED', 'CROSSED', 'REFUSED', 'CANCELLED', 'OPEN']);
  });

  it('waits for everything that a part was divided into', () => {
    expect(outcomeOfAll(['CROSSED', 'OPEN'])).toBe('OPEN');
    expect(outcomeOfAll(['CROSSED', 'CROSSED'])).toBe('CROSSED');
    expect(outcomeOfAll([])).toBe('OPEN');
  });

  it('has the strictest channel of its parts', () => {
    expect(strictest(['GREEN', 'RED', 'YELLOW'])).toBe('RED');
    expect(strictest(['GREEN'])).toBe('GREEN');
  });
});

import { readGates } from './gates.ts';

describe('gates served', () => {
  it('are read with the unit that answers there', () => {
    expect([...readGates('LT:LT-BQL, XX:XX-1')]).toEqual([
      ['LT', 'LT-BQL'],
      ['XX', 'XX-1'],
    ]);
  });

  it.each(['', 'LT', 'lt:x', 'LT:LT-BQL,', 'LT-BQL:LT'])('are refused as %j', (text) => {
    expect(() => readGates(text)).toThrow('gates are written');
  });
});

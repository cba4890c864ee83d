import { defineProblems } from './problem.ts';
import { type Fault, type Refusal } from './refusal.ts';
import { refuseEach, refuseFaults } from './refuse.ts';

defineProblems({ 'test.alone': { kind: 'INVALID', title: 'Alone', remedy: 'None.' } });

const fault = (code: string): Fault => ({ code, field: '/x', message: 'x is wrong' });
const thrownBy = (act: () => void): Refusal | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    return error as Refusal;
  }
};

describe('faults', () => {
  it('are refused together, and none is refused where there is none', () => {
    expect(thrownBy(() => refuseFaults([]))).toBeUndefined();
    expect(thrownBy(() => refuseEach([]))).toBeUndefined();
    const faults = [fault('test.alone'), fault('validation.future')];
    for (const refuse of [refuseFaults, refuseEach])
      expect(thrownBy(() => refuse(faults))).toMatchObject({ code: 'http.validation', details: { faults } });
  });

  it('are refused as the problem that one alone is', () => {
    expect(thrownBy(() => refuseEach([fault('test.alone')]))).toMatchObject({ code: 'test.alone' });
    expect(thrownBy(() => refuseFaults([fault('test.alone')]))).toMatchObject({ code: 'http.validation' });
    expect(thrownBy(() => refuseEach([fault('validation.future')]))).toMatchObject({
      code: 'http.validation',
      details: { faults: [{ code: 'validation.future' }] },
    });
  });
});

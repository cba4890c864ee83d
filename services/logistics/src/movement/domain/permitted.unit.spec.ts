import { Refusal } from '@onegate/problems';
import '../../problems.ts';
import { obstacleTo, permittedActs, type Standing, stateAfter } from './permitted.ts';
import { ACTS, STATES } from './state.ts';
import { nextState } from './transitions.ts';

const standing = (over: Partial<Standing>): Standing => ({
  state: 'EXPECTED',
  direction: 'EXPORT',
  total: { amount: '200000', currency: 'VND' },
  paid: '0',
  ...over,
});

const refusalOf = (act: () => unknown): Refusal => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error('nothing was refused');
};

describe('what may be done', () => {
  it('is exactly what can be decided', () => {
    for (const state of STATES)
      for (const stage of ['IN_YARD', 'QUEUED_FOR_EXIT', 'EXIT_CONTROL', 'CROSSED'] as const)
        for (const direction of ['EXPORT', 'IMPORT'] as const)
          for (const paid of ['0', '200000']) {
            const movement = standing({ state, stage, direction, paid });
            const permitted = permittedActs(movement);
            for (const act of ACTS) {
              if (permitted.includes(act)) expect(stateAfter(act, movement, [])).toBe(nextState(state, act));
              else expect(() => stateAfter(act, movement, permitted)).toThrow(Refusal);
            }
          }
  });

  it('names what is allowed when it refuses', () => {
    const refusal = refusalOf(() => stateAfter('exit', standing({}), ['booking', 'arrival']));
    expect(refusal.code).toBe('logistics.movement.not-now');
    expect(refusal.details.members).toEqual({ allowedActions: ['booking', 'arrival'] });
  });

  it('tells too early from impossible', () => {
    const admitted = standing({ state: 'ADMITTED', stage: 'ARRIVED' });
    const refusal = refusalOf(() => stateAfter('yard-entry', admitted, []));
    expect(refusal.code).toBe('logistics.movement.not-yet');
    expect(refusal.details.retryAfter).toBe(1);
    expect(obstacleTo('yard-entry', { ...admitted, stage: 'IN_YARD' })).toBeUndefined();
  });

  it('knows no crossing of an import', () => {
    const gone = standing({ state: 'EXITED', direction: 'IMPORT' });
    expect(obstacleTo('crossing', gone)).toBe('STATE');
    expect(obstacleTo('crossing', { ...gone, direction: 'EXPORT' })).toBeUndefined();
  });

  it('lets a truck come back from a completion that was only presumed', () => {
    const presumed = standing({ state: 'COMPLETED' });
    expect(obstacleTo('return', presumed)).toBeUndefined();
    expect(obstacleTo('return', { ...presumed, acknowledgedAt: new Date() })).toBe('STATE');
    expect(obstacleTo('return', { ...presumed, direction: 'IMPORT' })).toBe('STATE');
  });

  it('takes no payment when nothing is due', () => {
    const refusal = refusalOf(() => stateAfter('payments', standing({ paid: '200000.00' }), []));
    expect(refusal.code).toBe('logistics.payment.nothing-due');
    expect(refusal.details.members).toMatchObject({ due: { amount: '0', currency: 'VND' } });
  });
});

import { ACTS, STATES, type State } from './state.ts';
import { NEEDS, nextState, TRANSITIONS } from './transitions.ts';

const followers = (state: State): State[] => Object.values(TRANSITIONS[state]);

describe('the transition table', () => {
  it('reaches every state from EXPECTED', () => {
    const reached = new Set<State>(['EXPECTED']);
    for (const state of reached) for (const next of followers(state)) reached.add(next);
    expect([...reached].sort()).toEqual([...STATES].sort());
  });

  it('lets every truck come to an end', () => {
    const ends = STATES.filter((state) => followers(state).length === 0);
    expect(ends).toEqual(['CANCELLED', 'RETURNED']);
    ends.push('COMPLETED');
    const ending = new Set<State>(ends);
    for (const _ of STATES) {
      for (const state of STATES) if (followers(state).some((next) => ending.has(next))) ending.add(state);
    }
    expect(ending.size).toBe(STATES.length);
  });

  it('knows every act somewhere', () => {
    for (const act of ACTS) expect(STATES.some((state) => nextState(state, act) !== undefined)).toBe(true);
  });

  it('never leads back over the line or out of the gate without an exit', () => {
    for (const state of STATES) if (followers(state).includes('EXITED')) expect(state).toBe('CALLED');
    for (const state of ['EXITED', 'CROSSED', 'ACKNOWLEDGED'] as const)
      expect(followers(state)).not.toContain('CANCELLED');
  });

  it('asks for a stage wherever clearance decides', () => {
    expect(NEEDS['yard-entry']?.stage).toBe('IN_YARD');
    expect(NEEDS.call?.stage).toBe('QUEUED_FOR_EXIT');
    expect(NEEDS.exit?.stage).toBe('EXIT_CONTROL');
  });
});

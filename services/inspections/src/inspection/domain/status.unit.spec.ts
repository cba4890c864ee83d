import { ACTIONS, actionsFrom, isOpen, nextStatus, STATUSES } from './status.ts';

describe('the table of transitions', () => {
  it('permits exactly these actions', () => {
    expect(Object.fromEntries(STATUSES.map((status) => [status, actionsFrom(status)]))).toEqual({
      PLANNED: ['voiding'],
      READY: ['claim', 'voiding'],
      CLAIMED: ['claim-release', 'start', 'voiding'],
      STARTED: ['claim-release', 'findings', 'information-requests', 'conclusion', 'voiding'],
      AWAITING_INFORMATION: ['answer', 'voiding'],
      CONCLUDED: [],
      VOIDED: [],
    });
  });

  it('leads only to statuses, and out of every open one to an end', () => {
    const reach = (from: (typeof STATUSES)[number], seen = new Set([from])): Set<string> => {
      for (const action of ACTIONS) {
        const next = nextStatus(from, action);
        if (next && !seen.has(next)) reach(next, seen.add(next));
      }
      return seen;
    };
    for (const status of STATUSES.filter(isOpen)) expect(reach(status)).toContain('VOIDED');
    expect(reach('READY')).toContain('CONCLUDED');
  });
});

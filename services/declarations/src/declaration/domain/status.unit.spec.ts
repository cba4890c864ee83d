import { ACTIONS, actionsIn, STATUSES, type Standing, statusAfter, type Status } from './status.ts';

const standing = (status: Status, open: Partial<Standing> = {}): Standing => ({
  status,
  amendmentOpen: false,
  cancellationOpen: false,
  ...open,
});

const ALLOWED: Record<Status, string[]> = {
  DRAFT: ['change', 'submit', 'cancel'],
  SUBMITTED: ['accept', 'request-correction', 'cancel'],
  NEEDS_CORRECTION: ['change', 'submit', 'cancel'],
  ACCEPTED: ['amend', 'cancel'],
  COMPLETED: [],
  CANCELLED: [],
  REFUSED: [],
};

describe('the life of a declaration', () => {
  it.each(STATUSES)('allows in %s exactly what the table says', (status) => {
    expect(actionsIn(standing(status))).toEqual(ALLOWED[status]);
  });

  it.each(STATUSES)('allows nothing in %s while a cancellation is open', (status) => {
    expect(actionsIn(standing(status, { cancellationOpen: true }))).toEqual([]);
  });

  it('allows one amendment at a time, and cancelling beside it', () => {
    expect(actionsIn(standing('ACCEPTED', { amendmentOpen: true }))).toEqual(['cancel']);
  });

  it('leaves the status of what was submitted to clearance when the enterprise asks to cancel', () => {
    expect(statusAfter('cancel', standing('ACCEPTED'))).toBe('ACCEPTED');
    expect(statusAfter('cancel', standing('DRAFT'))).toBe('CANCELLED');
  });

  it('never leaves a closed declaration', () => {
    for (const action of ACTIONS)
      for (const status of ['COMPLETED', 'CANCELLED'] as const)
        expect(statusAfter(action, standing(status))).toBeUndefined();
  });
});

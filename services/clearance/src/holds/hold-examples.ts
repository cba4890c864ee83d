const OPEN = {
  legalBasis: 'CUSTOMS-LAW',
  reasonCode: 'PAPERS_DOUBTFUL',
  reviewAt: '2026-11-26T08:00:00+07:00',
  approver: 'customs.head',
};

/** Notice is given at once, later, or to nobody outside. */
export const HOLD_EXAMPLES = {
  request: OPEN,
  alsoRequests: {
    'Notice is given later, by order of an authority': {
      ...OPEN,
      notice: {
        deferUntil: '2026-11-25T08:00:00+07:00',
        authority: 'PROCURACY',
        reference: '12/QĐ-VKS',
      },
    },
    'Sealed, for a sign of crime': { ...OPEN, sealed: { people: ['customs.officer2'] } },
  },
};

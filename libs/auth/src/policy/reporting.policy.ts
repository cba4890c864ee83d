import { OFFICERS, type Rule } from './allow.ts';

const READERS = [
  { roles: [...OFFICERS, 'ADMIN', 'READER'], within: 'OWN_GATE' },
  { roles: ['AUDITOR'], within: 'ANY' },
] as const satisfies Rule;

/** Who may do what with the operations of reporting. */
export const reportingPolicy = {
  'reporting.release-times': READERS,
  'reporting.volumes': READERS,
  'ops.reporting.progress': [{ roles: ['OPERATIONS'], within: 'ANY' }],
  'ops.reporting.rebuild': [{ roles: ['OPERATIONS'], within: 'ANY' }],
} as const satisfies Record<string, Rule>;

import type { Rule } from './allow.ts';

const OPERATIONS = [{ roles: ['OPERATIONS'], within: 'ANY' }] as const satisfies Rule;

/** What every service offers beside its own resources. */
export const platformPolicy = {
  'platform.live': 'PUBLIC',
  'platform.ready': 'PUBLIC',
  'platform.metrics': 'PUBLIC',
  'platform.openapi': 'PUBLIC',
  'platform.problems': 'PUBLIC',
  /** Refusals name callers of every gate. */
  'refusals.list': [{ roles: ['AUDITOR'], agencies: ['MANAGEMENT_BOARD'], within: 'ANY' }],
  'ops.messaging.show': OPERATIONS,
  'ops.parked.list': OPERATIONS,
  'ops.parked.show': OPERATIONS,
  'ops.parked.retry': OPERATIONS,
  'ops.parked.discard': OPERATIONS,
  'ops.consumer.pause': OPERATIONS,
  'ops.consumer.resume': OPERATIONS,
  'ops.relay.pause': OPERATIONS,
  'ops.relay.resume': OPERATIONS,
  'ops.standing': OPERATIONS,
  'ops.drift': OPERATIONS,
} as const satisfies Record<string, Rule>;

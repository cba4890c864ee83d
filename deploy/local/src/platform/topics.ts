import type { TopicSpec } from '../parts/kafka/topics.ts';

/** The topics of all facts. */
export const FACT_TOPICS: readonly TopicSpec[] = [
  'declarations',
  'inspections',
  'logistics',
  'clearance',
  'gates',
  'enterprises',
  'ledger',
  'audit',
].map((domain) => ({ name: `onegate.${domain}.v1` }));

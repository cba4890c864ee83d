import { Code } from '@onegate/http';
import { OVERTAKING_REASONS } from '../domain/overtaking.ts';

export class CallRequest {
  @Code({
    meaning: 'Why this truck is called before others that wait; needed when it is not the first of its lane.',
    of: OVERTAKING_REASONS,
    optional: true,
  })
  overtakingReason?: string;
}

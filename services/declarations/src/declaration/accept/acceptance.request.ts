import { Code } from '@onegate/http';
import { REVIEW_REASONS } from '../domain/reasons.ts';

export class AcceptanceRequest {
  @Code({
    of: REVIEW_REASONS,
    optional: true,
    meaning: 'Why it is right in spite of its warnings; needed where one is of class REVIEW.',
    example: 'SEEN_ON_THE_VEHICLE',
  })
  reasonCode?: (typeof REVIEW_REASONS)[number];
}

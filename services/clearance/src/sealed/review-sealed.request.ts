import { Code } from '@onegate/http';

export class ReviewSealedRequest {
  @Code({ meaning: 'What the review came to.', of: ['GOES_ON', 'QUESTIONED'], example: 'GOES_ON' })
  outcome!: string;
}

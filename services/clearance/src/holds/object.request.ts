import { Code } from '@onegate/http';
import { OBJECTION_ANSWERS, OBJECTION_REASONS } from './legal-bases.ts';

export class ObjectRequest {
  @Code({ meaning: 'Why.', of: OBJECTION_REASONS, example: 'PAPERS_COMPLETE' })
  reasonCode!: string;
}

export class AnswerObjectionRequest {
  @Code({
    meaning: 'Whether the enterprise was right; UPHELD lifts the hold.',
    of: ['UPHELD', 'REJECTED'],
    example: 'REJECTED',
  })
  decision!: 'UPHELD' | 'REJECTED';
  @Code({ meaning: 'Why.', of: OBJECTION_ANSWERS, example: 'GROUNDS_STAND' })
  reasonCode!: string;
}

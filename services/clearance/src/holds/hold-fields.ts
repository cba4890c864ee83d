import { ACTING_AGENCIES } from '@onegate/codes';
import { Code, Flag, Id, Text, Time } from '@onegate/http';
import { LEVELS } from '../movement/domain/ladder.ts';

/** A hold as it is shown everywhere. Of a sealed one, what everyone outside sees. */
export class HoldFields {
  @Id({ meaning: 'Hold.', example: '019a5b3e-7c30-7d2e-8f3a-4b5c6d7e8f90' })
  holdId!: string;
  @Id({ meaning: 'Record that it holds.', example: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90' })
  recordId!: string;
  @Code({
    meaning: 'Agency that holds; of a sealed hold the one whose duty desk to turn to.',
    of: ACTING_AGENCIES,
    example: 'CUSTOMS',
  })
  agency!: string;
  @Flag({ meaning: 'Whether it is sealed: no more is told of it than this.', example: false })
  sealed!: boolean;
  @Text({
    meaning: 'Law that allows it; absent where it is sealed, and to the enterprise before its notice.',
    max: 80,
    optional: true,
    example: 'CUSTOMS-LAW',
  })
  legalBasis?: string;
  @Text({
    meaning: 'Why; absent as the legal basis is.',
    max: 40,
    optional: true,
    example: 'PAPERS_DOUBTFUL',
  })
  reasonCode?: string;
  @Time({
    meaning: 'When it is reviewed; absent as the legal basis is.',
    optional: true,
    example: '2026-11-26T01:00:00.000Z',
  })
  reviewAt?: string;
  @Time({
    meaning:
      'When that is due after all, where an outage moved it; absent otherwise, and as the legal basis is.',
    optional: true,
    example: '2026-11-26T03:00:00.000Z',
  })
  reviewDueAt?: string;
  @Code({
    meaning: 'Step of the ladder to which an overdue review has climbed; absent in time.',
    of: LEVELS,
    optional: true,
    example: 'SHIFT_LEADER',
  })
  level?: string;
  @Time({ meaning: 'When it was placed.', example: '2026-11-24T02:00:00.000Z' })
  placedAt!: string;
  @Time({ meaning: 'When the enterprise was given notice; absent before.', optional: true })
  notifiedAt?: string;
}

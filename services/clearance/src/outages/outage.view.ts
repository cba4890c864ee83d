import { Code, Id, ListOf, Text, Texts, Time, Whole } from '@onegate/http';
import {
  type Outage,
  OUTAGE_ACTIONS,
  OUTAGE_SOURCES,
  OUTAGE_STATES,
  OUTAGE_SYSTEMS,
} from './domain/outage.ts';

/** A time in which a system did not work at a gate. */
export class OutageView {
  @Id({ meaning: 'Outage.', example: '019a5b3e-7c70-7d2e-8f3a-4b5c6d7e8f90' })
  id!: string;
  @Text({ meaning: 'Gate at which it counts.', max: 8, example: 'LT' })
  gate!: string;
  @Code({ meaning: 'Which system did not work.', of: OUTAGE_SYSTEMS, example: 'VNACCS' })
  system!: string;
  @Code({
    meaning:
      'PROPOSED: the platform was silent, the board has to decide, and what ran in it waits. DECLARED: it counts. ENDED: it counts and is over. DENIED: it was none.',
    of: OUTAGE_STATES,
    example: 'DECLARED',
  })
  state!: string;
  @Code({
    meaning: 'Who noticed: the board, or the platform itself that it had been silent.',
    of: OUTAGE_SOURCES,
    example: 'BOARD',
  })
  source!: string;
  @Time({ meaning: 'Since when.', example: '2026-11-24T01:00:00.000Z' })
  from!: string;
  @Time({ meaning: 'Until when; absent while nobody knows.', optional: true })
  to?: string;
  @Text({
    meaning: 'Why, or why it was none.',
    max: 40,
    optional: true,
    example: 'NATIONAL_SYSTEM',
  })
  reasonCode?: string;
  @Text({
    meaning: 'Who says so.',
    max: 200,
    optional: true,
    example: 'Cục Hải quan, thông báo ngày 24/11/2026',
  })
  authority?: string;
  @Time({ meaning: 'When it was declared or proposed.', example: '2026-11-24T01:05:00.000Z' })
  openedAt!: string;
  @Time({ meaning: 'When it was declared or denied last.', optional: true })
  decidedAt?: string;
  @Time({ meaning: 'When its end was declared.', optional: true })
  endedAt?: string;
  @Texts({
    meaning: 'What may be done with it in its state.',
    max: 3,
    maxLength: 16,
    of: ['declaration', 'denial', 'ending'],
    example: ['ending', 'denial'],
  })
  allowedActions!: string[];
  @Whole({ meaning: 'Version, as in its ETag.', min: 1, max: 1_000_000, example: 1 })
  version!: number;
}

export class OutagePage {
  @ListOf(() => OutageView, { meaning: 'Outages of this page, the newest first.', max: 200 })
  items!: OutageView[];
  @Text({ meaning: 'Cursor for the next page; absent on the last.', max: 200, optional: true })
  next?: string;
}

/** Who acted is a matter of the events: a list that everyone reads names no person. */
export const outageView = (outage: Outage, mayDecide: boolean): OutageView => {
  const { id, gate, system, state, source, from, to, openedAt, version } = outage;
  const { reasonCode, authority, decidedAt, endedAt } = outage;
  return {
    ...{ id, gate, system, state, source, from, openedAt, version },
    ...(to !== null && { to }),
    ...(reasonCode !== null && { reasonCode }),
    ...(authority !== null && { authority }),
    ...(decidedAt !== null && { decidedAt }),
    ...(endedAt !== null && { endedAt }),
    allowedActions: mayDecide ? [...OUTAGE_ACTIONS[state]] : [],
  };
};

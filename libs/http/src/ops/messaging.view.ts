import type { MessagingState } from '@onegate/messaging';
import { Code, Flag, ListOf, Nested, Text, Whole } from '../fields/index.ts';

const MOST = Number.MAX_SAFE_INTEGER;
const REASONS = ['WAITING', 'BLOCKED', 'POISON', 'UNKNOWN', 'MALFORMED', 'INVALID'] as const;

export class OutboxState {
  @Whole({ meaning: 'Facts committed and not yet published.', min: 0, max: MOST, example: 0 })
  readonly unpublished!: number;

  @Whole({
    meaning: 'Age of the oldest of them, in seconds; 0 when there is none.',
    min: 0,
    max: MOST,
    example: 0,
  })
  readonly oldestAgeSeconds!: number;

  @Flag({ meaning: 'An operator has stopped publishing.', example: false })
  readonly paused!: boolean;

  @Text({ meaning: 'LEADING publishes; FOLLOWING stands by; STOPPED.', max: 20, example: 'LEADING' })
  readonly relay!: string;
}

export class ConsumerLag {
  @Text({ meaning: 'Kafka topic.', max: 100, example: 'onegate.logistics.v1' })
  readonly topic!: string;

  @Whole({
    meaning: 'Messages of the topic not yet applied, over all partitions.',
    min: 0,
    max: MOST,
    example: 0,
  })
  readonly lag!: number;
}

export class ParkedCount {
  @Code({ meaning: 'Why they were put aside.', of: REASONS, example: 'WAITING' })
  readonly reason!: string;

  @Whole({ meaning: 'How many messages.', min: 1, max: MOST, example: 1 })
  readonly count!: number;

  @Whole({ meaning: 'Age of the oldest, in seconds.', min: 0, max: MOST, example: 12 })
  readonly oldestAgeSeconds!: number;
}

/** How facts flow through one service. */
export class MessagingView {
  @Nested(() => OutboxState, { meaning: 'Facts on their way out.' })
  readonly outbox!: OutboxState;

  @Text({ meaning: 'RUNNING hears facts; JOINING; PAUSED; STOPPED.', max: 20, example: 'RUNNING' })
  readonly consumer!: string;

  @Flag({ meaning: 'An operator has stopped hearing.', example: false })
  readonly consumerPaused!: boolean;

  @Flag({ meaning: 'The lag is known: Kafka answered.', example: true })
  readonly lagKnown!: boolean;

  @ListOf(() => ConsumerLag, { meaning: 'Facts on their way in, per topic.', max: 100 })
  readonly lags!: ConsumerLag[];

  @Whole({ meaning: 'Sum of all lags.', min: 0, max: MOST, example: 0 })
  readonly lag!: number;

  @ListOf(() => ParkedCount, { meaning: 'Messages put aside, by reason.', max: 10 })
  readonly parkedByReason!: ParkedCount[];

  @Whole({ meaning: 'Messages put aside in all.', min: 0, max: MOST, example: 0 })
  readonly parked!: number;
}

export function messagingView({ outbox, relay, consumer, parked }: MessagingState): MessagingView {
  const lags = new Map<string, number>();
  for (const { topic, lag } of consumer.lag ?? []) lags.set(topic, (lags.get(topic) ?? 0) + lag);
  return {
    outbox: {
      unpublished: outbox.unpublished,
      oldestAgeSeconds: Math.round(outbox.oldestAgeSeconds ?? 0),
      paused: relay.paused,
      relay: relay.state,
    },
    consumer: consumer.state,
    consumerPaused: consumer.paused,
    lagKnown: consumer.lag !== null,
    lags: [...lags].map(([topic, lag]) => ({ topic, lag })),
    lag: [...lags.values()].reduce((sum, lag) => sum + lag, 0),
    parkedByReason: parked.map((group) => ({
      ...group,
      oldestAgeSeconds: Math.round(group.oldestAgeSeconds),
    })),
    parked: parked.reduce((sum, { count }) => sum + count, 0),
  };
}

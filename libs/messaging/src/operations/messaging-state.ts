import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '@onegate/persistence';
import type { Admin, Kafka } from 'kafkajs';
import type { MessagingSettings } from '../config.ts';
import { Applier } from '../consumer/applier.ts';
import { type ConsumerState, FactConsumer } from '../consumer/fact-consumer.ts';
import { Relay, type RelayState } from '../relay/relay.ts';
import { KAFKA, MESSAGING_SETTINGS } from '../tokens.ts';

export interface PartitionLag {
  readonly topic: string;
  readonly partition: number;
  /** Messages on Kafka that this service has not yet applied, put aside or passed over. */
  readonly lag: number;
}

export interface MessagingState {
  readonly outbox: {
    readonly unpublished: number;
    readonly oldestAgeSeconds: number | null;
  };
  readonly relay: { readonly state: RelayState; readonly paused: boolean };
  readonly consumer: {
    readonly name: string;
    readonly state: ConsumerState;
    readonly paused: boolean;
    /** Null when Kafka does not answer. */
    readonly lag: readonly PartitionLag[] | null;
  };
  readonly parked: readonly {
    readonly reason: string;
    readonly count: number;
    readonly oldestAgeSeconds: number;
  }[];
}

export interface Outgoing {
  readonly unpublished: number;
  readonly age: number | null;
  readonly paused: boolean;
}

const OUTBOX = `
  SELECT count(o.id)::int AS unpublished, extract(epoch FROM now() - min(o.recorded_at))::float AS age, c.paused
  FROM relay_cursor c LEFT JOIN outbox o ON (o.xid, o.id) > (c.xid, c.id) GROUP BY c.paused`;

const PARKED = `
  SELECT reason, count(*)::int AS count, extract(epoch FROM now() - min(parked_at))::float AS "oldestAgeSeconds"
  FROM parked_message WHERE consumer = $1 AND state = 'PARKED' GROUP BY reason ORDER BY reason`;

@Injectable()
export class StateReader implements OnApplicationShutdown {
  #admin: Admin | undefined;

  constructor(
    private readonly database: Database,
    @Inject(KAFKA) private readonly kafka: Kafka,
    private readonly applier: Applier,
    private readonly relay: Relay,
    private readonly consumer: FactConsumer,
    @Inject(MESSAGING_SETTINGS) private readonly settings: MessagingSettings,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.#admin?.disconnect().catch(() => undefined);
  }

  async read(): Promise<MessagingState> {
    const { consumer: name } = this.settings;
    const [outbox, [state], parked, lag] = await Promise.all([
      this.outbox(),
      this.database.read<{ paused: boolean }>('SELECT paused FROM consumer_state WHERE consumer = $1', [
        name,
      ]),
      this.database.read<MessagingState['parked'][number]>(PARKED, [name]),
      this.#lag().catch(() => null),
    ]);
    return {
      outbox: { unpublished: outbox.unpublished, oldestAgeSeconds: outbox.age },
      relay: { state: this.relay.state, paused: outbox.paused },
      consumer: { name, state: this.consumer.state, paused: state?.paused ?? false, lag },
      parked,
    };
  }

  /** Facts committed and not yet published, and seconds since the oldest of them was written. */
  async outbox(): Promise<Outgoing> {
    const [row] = await this.database.read<Outgoing>(OUTBOX);
    return row ?? { unpublished: 0, age: null, paused: false };
  }

  async #lag(): Promise<PartitionLag[]> {
    const rows = await this.database.read<{ topic: string; partition: number; next_offset: string }>(
      'SELECT topic, partition, next_offset FROM consumer_offset WHERE consumer = $1',
      [this.settings.consumer],
    );
    const heard = new Map(rows.map((row) => [`${row.topic}/${row.partition}`, BigInt(row.next_offset)]));
    const admin = await this.#connected();
    const lags = await Promise.all(
      this.applier.handlers.topics.map(async (topic) => {
        const ends = await admin.fetchTopicOffsets(this.settings.topicPrefix + topic);
        return ends.map(({ partition, high }) => ({
          topic,
          partition,
          lag: Math.max(0, Number(BigInt(high) - (heard.get(`${topic}/${partition}`) ?? 0n))),
        }));
      }),
    );
    return lags.flat().sort((a, b) => a.topic.localeCompare(b.topic) || a.partition - b.partition);
  }

  async #connected(): Promise<Admin> {
    if (!this.#admin) {
      const admin = this.kafka.admin();
      await admin.connect();
      this.#admin = admin;
    }
    return this.#admin;
  }
}

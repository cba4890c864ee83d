/**
 * `outbox`, partitioned by the day of writing: what the service told. Its primary key is the relay's order.
 * `inbox`, partitioned by the day inside the event's UUIDv7, so that a repetition always meets its first: what it
 * heard. Both have a partition for everything else (replays of old facts, days that nobody prepared).
 */
export const createTables = (service: string): string[] => [
  'CREATE SEQUENCE outbox_id',
  `CREATE TABLE outbox (
     xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
     id bigint NOT NULL DEFAULT nextval('outbox_id'),
     event_id uuid NOT NULL,
     topic text NOT NULL,
     key text NOT NULL,
     envelope text NOT NULL,
     recorded_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (xid, id, recorded_at)
   ) PARTITION BY RANGE (recorded_at)`,
  'CREATE INDEX outbox_event ON outbox (event_id)',
  'CREATE TABLE outbox_default PARTITION OF outbox DEFAULT',
  `CREATE TABLE relay_cursor (
     one boolean PRIMARY KEY DEFAULT true CHECK (one),
     xid xid8 NOT NULL DEFAULT '0',
     id bigint NOT NULL DEFAULT 0,
     paused boolean NOT NULL DEFAULT false,
     moved_at timestamptz NOT NULL DEFAULT now()
   )`,
  'INSERT INTO relay_cursor DEFAULT VALUES',

  `CREATE TABLE inbox (
     consumer text NOT NULL,
     event_id uuid NOT NULL,
     state text NOT NULL DEFAULT 'APPLIED' CHECK (state IN ('APPLIED', 'PARKED', 'DISCARDED')),
     heard_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (consumer, event_id)
   ) PARTITION BY RANGE (event_id)`,
  'CREATE TABLE inbox_default PARTITION OF inbox DEFAULT',
  `CREATE TABLE consumer_state (
     consumer text PRIMARY KEY,
     epoch bigint NOT NULL DEFAULT 0,
     paused boolean NOT NULL DEFAULT false
   )`,
  `INSERT INTO consumer_state (consumer) VALUES ('onegate.${service}')`,
  `CREATE TABLE consumer_offset (
     consumer text NOT NULL,
     topic text NOT NULL,
     partition integer NOT NULL,
     next_offset bigint NOT NULL,
     cluster_id text NOT NULL,
     moved_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (consumer, topic, partition)
   ) WITH (fillfactor = 50)`,
  `CREATE TABLE parked_message (
     consumer text NOT NULL,
     event_id uuid NOT NULL,
     position bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
     topic text NOT NULL,
     partition integer NOT NULL,
     "offset" bigint NOT NULL,
     key text NOT NULL,
     type text,
     bytes bytea NOT NULL,
     headers jsonb NOT NULL,
     reason text NOT NULL
       CHECK (reason IN ('WAITING', 'BLOCKED', 'POISON', 'MALFORMED', 'INVALID', 'UNKNOWN')),
     waits_for text CHECK ((waits_for IS NOT NULL) = (reason = 'WAITING')),
     error text,
     attempts integer NOT NULL,
     state text NOT NULL DEFAULT 'PARKED' CHECK (state IN ('PARKED', 'RELEASED', 'DISCARDED')),
     parked_at timestamptz NOT NULL DEFAULT now(),
     last_attempt_at timestamptz NOT NULL DEFAULT now(),
     settled_at timestamptz,
     settled_by text,
     settle_reason text,
     PRIMARY KEY (consumer, event_id),
     CHECK ((state = 'PARKED') = (settled_at IS NULL)),
     CHECK (state <> 'DISCARDED' OR (settled_by IS NOT NULL AND settle_reason IS NOT NULL))
   )`,
  `CREATE INDEX parked_message_scope ON parked_message (consumer, key, topic, position) WHERE state = 'PARKED'`,
  'CREATE INDEX parked_message_order ON parked_message (position)',

  `GRANT SELECT, INSERT ON outbox TO ${service}_app`,
  `GRANT USAGE ON SEQUENCE outbox_id TO ${service}_app`,
  `GRANT SELECT, UPDATE ON relay_cursor TO ${service}_app`,
  `GRANT SELECT, INSERT, UPDATE (state) ON inbox TO ${service}_app`,
  `GRANT SELECT, UPDATE (paused) ON consumer_state TO ${service}_app`,
  `GRANT SELECT, INSERT, UPDATE ON consumer_offset TO ${service}_app`,
  `GRANT SELECT, INSERT, UPDATE ON parked_message TO ${service}_app`,
];

export const dropTables = [
  'DROP TABLE parked_message, consumer_offset, consumer_state, inbox, relay_cursor, outbox',
  'DROP SEQUENCE outbox_id',
];

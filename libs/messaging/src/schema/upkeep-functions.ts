const SETTINGS =
  "SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC' SET lock_timeout = '2s'";

/**
 * Partitions belong to the migrator, who is not there when a day begins. The app role may call exactly these
 * functions in its name: make the days ahead, drop what is past, and (only where everything can be heard again)
 * forget what was heard.
 */
export function createUpkeep(service: string, mayForget: boolean): string[] {
  return [
    UUID_OF_DAY,
    ADD_PARTITION,
    UPKEEP,
    'REVOKE ALL ON FUNCTION messaging_upkeep() FROM PUBLIC',
    'REVOKE ALL ON FUNCTION messaging_add_partition(text, text, date, text, text) FROM PUBLIC',
    `GRANT EXECUTE ON FUNCTION messaging_upkeep() TO ${service}_app`,
    ...(mayForget
      ? [
          FORGET,
          'REVOKE ALL ON FUNCTION messaging_forget(text) FROM PUBLIC',
          `GRANT EXECUTE ON FUNCTION messaging_forget(text) TO ${service}_app`,
        ]
      : []),
  ];
}

export const dropUpkeep = [
  'DROP FUNCTION IF EXISTS messaging_forget(text)',
  'DROP FUNCTION messaging_upkeep()',
  'DROP FUNCTION messaging_add_partition(text, text, date, text, text)',
  'DROP FUNCTION messaging_uuid_of(date)',
];

/** The smallest UUIDv7 of a day: its first 48 bits are milliseconds. */
const UUID_OF_DAY = `
CREATE FUNCTION messaging_uuid_of(day date) RETURNS uuid IMMUTABLE LANGUAGE sql
SET search_path = pg_catalog SET timezone = 'UTC'
RETURN rpad(lpad(to_hex((extract(epoch FROM day::timestamptz) * 1000)::bigint), 12, '0'), 32, '0')::uuid`;

/** Rows of that day that came before their partition lie in the default one, and move. */
const ADD_PARTITION = `
CREATE FUNCTION messaging_add_partition(parent text, split text, day date, low text, high text) RETURNS void
LANGUAGE plpgsql ${SETTINGS} AS $$
DECLARE
  part text := parent || '_' || to_char(day, 'YYYYMMDD');
  early boolean;
BEGIN
  IF to_regclass(part) IS NOT NULL THEN RETURN; END IF;
  EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL)', part, parent);
  EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE %I >= %L AND %I < %L)',
    parent || '_default', split, low, split, high) INTO early;
  IF early THEN
    EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', parent || '_default');
    EXECUTE format('WITH moved AS (DELETE FROM %I WHERE %I >= %L AND %I < %L RETURNING *)
                    INSERT INTO %I SELECT * FROM moved',
      parent || '_default', split, low, split, high, part);
  END IF;
  EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', parent, part, low, high);
END $$`;

/** Returns how many old rows it deleted one by one; 500 means that there may be more. */
const UPKEEP = `
CREATE FUNCTION messaging_upkeep() RETURNS integer LANGUAGE plpgsql ${SETTINGS} AS $$
DECLARE
  day date;
  part text;
  unpublished boolean;
  deleted integer;
  more integer;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtextextended('onegate.messaging.upkeep', 0)) THEN RETURN 0; END IF;

  FOR day IN SELECT generate_series(current_date - 1, current_date + 7, '1 day')::date LOOP
    PERFORM messaging_add_partition('outbox', 'recorded_at', day, day::timestamptz::text, (day + 1)::timestamptz::text);
    PERFORM messaging_add_partition('inbox', 'event_id', day,
      messaging_uuid_of(day)::text, messaging_uuid_of(day + 1)::text);
  END LOOP;

  FOR part IN SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'outbox'::regclass LOOP
    IF part ~ '_[0-9]{8}$' AND to_date(right(part, 8), 'YYYYMMDD') < current_date - 7 THEN
      EXECUTE format('SELECT EXISTS (SELECT FROM %I o, relay_cursor c WHERE (o.xid, o.id) > (c.xid, c.id))', part)
        INTO unpublished;
      IF NOT unpublished THEN EXECUTE format('DROP TABLE %I', part); END IF;
    END IF;
  END LOOP;
  FOR part IN SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'inbox'::regclass LOOP
    IF part ~ '_[0-9]{8}$' AND to_date(right(part, 8), 'YYYYMMDD') < current_date - 30 THEN
      EXECUTE format('DROP TABLE %I', part);
    END IF;
  END LOOP;

  DELETE FROM inbox_default WHERE ctid IN
    (SELECT ctid FROM inbox_default WHERE heard_at < now() - interval '30 days' LIMIT 500);
  GET DIAGNOSTICS deleted = ROW_COUNT;
  DELETE FROM parked_message WHERE ctid IN
    (SELECT ctid FROM parked_message WHERE state <> 'PARKED' AND settled_at < now() - interval '90 days' LIMIT 500);
  GET DIAGNOSTICS more = ROW_COUNT;
  RETURN greatest(deleted, more);
END $$`;

const FORGET = `
CREATE FUNCTION messaging_forget(who text) RETURNS void LANGUAGE plpgsql ${SETTINGS} AS $$
BEGIN
  TRUNCATE inbox, parked_message;
  DELETE FROM consumer_offset WHERE consumer = who;
  UPDATE consumer_state SET epoch = epoch + 1 WHERE consumer = who;
END $$`;

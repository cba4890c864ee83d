import type { MigrationClass } from '@onegate/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from './tables.ts';
import { createUpkeep, dropUpkeep } from './upkeep-functions.ts';

/** Services whose whole state comes from facts, so that they may forget it and begin at the first one again. */
const REBUILT_FROM_FACTS = new Set(['reporting']);

/** Outbox, inbox and what belongs to them, for the database of one service. */
export function messagingMigrations(service: string): MigrationClass[] {
  if (!/^[a-z]+$/.test(service)) throw new Error(`${service} is no name of a service`);

  class Messaging1763900000000 implements MigrationInterface {
    readonly name = 'Messaging1763900000000';

    async up(runner: QueryRunner): Promise<void> {
      for (const sql of createTables(service)) await runner.query(sql);
      for (const sql of createUpkeep(service, REBUILT_FROM_FACTS.has(service))) await runner.query(sql);
      await runner.query('SELECT messaging_upkeep()');
    }

    async down(runner: QueryRunner): Promise<void> {
      for (const sql of [...dropUpkeep, ...dropTables]) await runner.query(sql);
    }
  }
  return [Messaging1763900000000];
}

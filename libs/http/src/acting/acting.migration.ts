import type { MigrationClass } from '@onegate/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a service that hears of enterprises and mandates keeps of them: keys and dates, no names. */
export function actingMigrations(service: string): MigrationClass[] {
  class Acting1764110600000 implements MigrationInterface {
    readonly name = 'Acting1764110600000';

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(`
        CREATE TABLE acting_enterprise (
          enterprise text PRIMARY KEY,
          version int NOT NULL,
          status text NOT NULL,
          served_at_counter boolean NOT NULL
        );
        CREATE TABLE acting_mandate (
          mandate_id uuid PRIMARY KEY,
          principal text NOT NULL,
          agent text NOT NULL,
          scopes text[] NOT NULL,
          valid tstzrange NOT NULL
        );
        CREATE INDEX acting_mandate_parties ON acting_mandate (principal, agent);
        GRANT SELECT, INSERT ON acting_enterprise, acting_mandate TO ${service}_app;
        GRANT UPDATE (version, status, served_at_counter) ON acting_enterprise TO ${service}_app;
        GRANT UPDATE (scopes, valid) ON acting_mandate TO ${service}_app`);
    }

    async down(runner: QueryRunner): Promise<void> {
      await runner.query('DROP TABLE acting_mandate, acting_enterprise');
    }
  }
  return [Acting1764110600000];
}

/** The newest register of each gate, as it was published: opaque ids, no names of people. */
export function registerMigrations(service: string): MigrationClass[] {
  class ActingRegister1764110600200 implements MigrationInterface {
    readonly name = 'ActingRegister1764110600200';

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(`
        CREATE TABLE acting_register (
          gate text PRIMARY KEY,
          version int NOT NULL,
          register jsonb NOT NULL
        );
        GRANT SELECT, INSERT, UPDATE (version, register) ON acting_register TO ${service}_app`);
    }

    async down(runner: QueryRunner): Promise<void> {
      await runner.query('DROP TABLE acting_register');
    }
  }
  return [ActingRegister1764110600200];
}

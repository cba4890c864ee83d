import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { MigrationClass } from '../migrate.ts';

/** What the policies of all tables ask: each is read once per statement, where it stands as `(SELECT …)`. */
class Wall1763800000000 implements MigrationInterface {
  readonly name = 'Wall1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION scope_of_transaction() RETURNS jsonb STABLE PARALLEL SAFE LANGUAGE sql
        RETURN nullif(current_setting('onegate.scope', true), '')::jsonb`);
    for (const [name, type, value] of [
      ['scope_is_system', 'boolean', `coalesce((scope_of_transaction() -> 'system')::boolean, false)`],
      ['scope_person', 'text', `scope_of_transaction() ->> 'person'`],
      ['scope_enterprise', 'text', `scope_of_transaction() ->> 'enterprise'`],
      ['scope_agency', 'text', `scope_of_transaction() ->> 'agency'`],
      ['scope_gates', 'text[]', listOf('gates')],
      ['scope_roles', 'text[]', listOf('roles')],
    ] as const)
      await runner.query(
        `CREATE FUNCTION ${name}() RETURNS ${type} STABLE PARALLEL SAFE LANGUAGE sql RETURN ${value}`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION scope_is_system(), scope_person(), scope_enterprise(), scope_agency(), scope_gates(),
      scope_roles(), scope_of_transaction()`);
  }
}

const listOf = (name: string): string =>
  `ARRAY(SELECT jsonb_array_elements_text(scope_of_transaction() -> '${name}'))`;

export const wallMigrations: readonly MigrationClass[] = [Wall1763800000000];

import { anyOf, buildWalls, ofEnterprise, takeWallsDown } from '@onegate/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const BOARD = `(SELECT scope_agency()) = 'MANAGEMENT_BOARD'`;
const BOARD_AND_CUSTOMS = `(SELECT scope_agency()) IN ('MANAGEMENT_BOARD', 'CUSTOMS')`;
const OWN_ENTRY = ofEnterprise('enterprise');
const OWN_MANDATE = anyOf(ofEnterprise('principal'), ofEnterprise('agent'));

/** An enterprise sees its own entry and the mandates that it gave or has; the board keeps both, customs reads them. */
export class EnterpriseWalls1764110600050 implements MigrationInterface {
  readonly name = 'EnterpriseWalls1764110600050';

  async up(runner: QueryRunner): Promise<void> {
    await buildWalls(runner, {
      enterprise: { sees: anyOf(OWN_ENTRY, BOARD_AND_CUSTOMS), keeps: anyOf(OWN_ENTRY, BOARD) },
      enterprise_contact: anyOf(OWN_ENTRY, BOARD),
      mandate: { sees: anyOf(OWN_MANDATE, BOARD_AND_CUSTOMS), keeps: anyOf(OWN_MANDATE, BOARD) },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await takeWallsDown(runner, ['enterprise', 'enterprise_contact', 'mandate']);
  }
}

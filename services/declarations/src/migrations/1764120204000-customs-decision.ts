import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was decided of the parts of customs declarations, as the services that decide told it. */
export class CustomsDecision1764120204000 implements MigrationInterface {
  readonly name = 'CustomsDecision1764120204000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE customs_decision (
        event_id uuid PRIMARY KEY,
        decision text NOT NULL CHECK (decision IN ('RELEASED', 'RELEASE_REVOKED', 'REFUSED', 'CHANNEL_CHANGED')),
        movement_id uuid NOT NULL,
        shipment_id uuid,
        number text,
        channel_from text,
        channel_to text,
        agency text,
        reason_code text,
        legal_basis text,
        decided_at timestamptz(3) NOT NULL
      );
      COMMENT ON COLUMN customs_decision.shipment_id IS 'Null where it concerns the whole truck, or a customs declaration';
      COMMENT ON COLUMN customs_decision.number IS 'Where the decision names the customs declaration itself';
      CREATE INDEX customs_decision_shipment ON customs_decision (shipment_id) WHERE shipment_id IS NOT NULL;
      CREATE INDEX customs_decision_movement ON customs_decision (movement_id) WHERE shipment_id IS NULL;
      CREATE INDEX customs_decision_number ON customs_decision (number) WHERE number IS NOT NULL;
      GRANT SELECT, INSERT ON customs_decision TO declarations_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE customs_decision');
  }
}

import { AGENCIES, CHANNELS } from '@onegate/codes';
import { Code, Flag, Id, Text, Time } from '@onegate/http';
import { DECISIONS } from './decision.ts';

/** Something decided of a part of a customs declaration, or of all of it. */
export class CustomsDecisionView {
  @Code({
    meaning: 'What was decided; of an amendment, how far it has come.',
    of: DECISIONS,
    example: 'RELEASED',
  })
  decision!: string;

  @Flag({ meaning: 'Whether it names the customs declaration itself, with all its parts.', example: false })
  whole!: boolean;

  @Id({ meaning: 'Movement; absent where it names the customs declaration itself.', optional: true })
  movementId?: string;

  @Id({ meaning: 'Shipment; absent where it concerns the whole truck or the whole number.', optional: true })
  shipmentId?: string;

  @Code({ of: CHANNELS, meaning: 'Channel before, of a change.', optional: true, example: 'GREEN' })
  from?: string;

  @Code({ of: CHANNELS, meaning: 'Channel after, of a change.', optional: true, example: 'RED' })
  to?: string;

  @Code({ of: AGENCIES, meaning: 'Agency that decided, where one did.', optional: true, example: 'CUSTOMS' })
  agency?: string;

  @Text({
    meaning: 'Why, by the list of reasons of that decision; absent to readers who see no findings.',
    max: 80,
    optional: true,
    example: 'RISK_INDICATOR',
  })
  reasonCode?: string;

  @Text({ meaning: 'Legal basis of a refusal.', max: 80, optional: true, example: 'CUSTOMS-LAW' })
  legalBasis?: string;

  @Time({ meaning: 'When.', example: '2026-11-24T03:10:00.000Z' })
  decidedAt!: string;
}

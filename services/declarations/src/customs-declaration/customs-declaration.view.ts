import { CHANNELS } from '@onegate/codes';
import { Code, Decimal, Flag, Id, ListOf, Nested, Text, Whole } from '@onegate/http';
import { CustomsDecisionView } from './decisions/decision.view.ts';
import { OUTCOMES } from './domain/balance.ts';
import { STATUSES } from '../declaration/domain/status.ts';

/** The part of a customs declaration that one shipment carries. */
export class CustomsDeclarationPart {
  @Id({ meaning: 'The declaration.' })
  declarationId!: string;

  @Id({ meaning: 'The movement.' })
  movementId!: string;

  @Text({ max: 20, meaning: 'Reference of the movement.', example: 'LT-26-3F8WQ2-7' })
  movementRef!: string;

  @Id({ meaning: 'The shipment.' })
  shipmentId!: string;

  @Text({ max: 20, meaning: 'Reference of the shipment.', example: 'LT-26-7KQ2M9-X' })
  shipmentRef!: string;

  @Code({ of: STATUSES, meaning: 'Where the declaration of that truck stands.', example: 'ACCEPTED' })
  status!: string;

  @Text({ max: 38, meaning: 'Whose goods they are.', example: '5900123451' })
  enterprise!: string;

  @Whole({ min: 0, max: 9, meaning: 'How often the customs declaration was amended.', example: 0 })
  amendment!: number;

  @Text({ max: 3, meaning: 'VNACCS type.', example: 'B11' })
  typeCode!: string;

  @Text({ max: 6, meaning: 'VNACCS customs office.', example: '38B1' })
  officeCode!: string;

  @Code({ of: CHANNELS, meaning: 'Channel as declared.', example: 'YELLOW' })
  channel!: string;

  @Code({
    of: OUTCOMES,
    meaning: 'What became of it; of a part that was divided, the slowest.',
    example: 'OPEN',
  })
  outcome!: string;

  @Decimal({ meaning: 'Gross weight of the shipment in kilograms.', example: '19000' })
  grossWeightKg!: string;
}

export class BalanceView {
  @Decimal({ meaning: 'Gross weight of all parts, kilograms.', example: '57000' })
  declaredKg!: string;

  @Decimal({ meaning: 'Of parts that have crossed.', example: '19000' })
  crossedKg!: string;

  @Decimal({
    meaning: 'Of parts that were refused or cancelled: it can be declared on another truck again.',
    example: '19000',
  })
  returnedKg!: string;

  @Decimal({ meaning: 'Of parts on their way.', example: '19000' })
  openKg!: string;
}

/** A customs declaration over all trucks that carry a part of it. */
export class CustomsDeclarationOverview {
  @Text({ min: 11, max: 11, meaning: 'The 11 significant digits.', example: '30123456782' })
  number!: string;

  @Code({ of: ['EXPORT', 'IMPORT', 'UNKNOWN'], meaning: 'By its first digits.', example: 'EXPORT' })
  kind!: string;

  @Code({
    of: CHANNELS,
    meaning: 'Channel now: as the last change left it, else the strictest of its parts as declared.',
    example: 'YELLOW',
  })
  channel!: string;

  @Flag({ meaning: 'Whether each part has crossed, was refused or cancelled.', example: false })
  complete!: boolean;

  @Flag({
    meaning: 'Whether it was refused as a whole: what is declared under it later is refused too.',
    example: false,
  })
  refused!: boolean;

  @Nested(() => BalanceView, { meaning: 'Weights of the parts that the caller may see.' })
  balance!: BalanceView;

  @ListOf(() => CustomsDeclarationPart, { max: 200, meaning: 'Parts that the caller may see, newest first.' })
  parts!: CustomsDeclarationPart[];

  @ListOf(() => CustomsDecisionView, {
    max: 1000,
    meaning:
      'What was decided of these parts, the first first: releases and revocations, refusals, changes of the channel with their reason, amendments.',
  })
  decisions!: CustomsDecisionView[];
}

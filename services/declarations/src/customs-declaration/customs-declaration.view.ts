import { CHANNELS } from '@onegate/codes';
import { Code, Decimal, Id, ListOf, Text, Whole } from '@onegate/http';
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

  @Decimal({ meaning: 'Gross weight of the shipment in kilograms.', example: '19000' })
  grossWeightKg!: string;
}

/** A customs declaration over all trucks that carry a part of it. */
export class CustomsDeclarationOverview {
  @Text({ min: 11, max: 11, meaning: 'The 11 significant digits.', example: '30123456782' })
  number!: string;

  @Code({ of: ['EXPORT', 'IMPORT', 'UNKNOWN'], meaning: 'By its first digits.', example: 'EXPORT' })
  kind!: string;

  @ListOf(() => CustomsDeclarationPart, { max: 200, meaning: 'Parts that the caller may see, newest first.' })
  parts!: CustomsDeclarationPart[];
}

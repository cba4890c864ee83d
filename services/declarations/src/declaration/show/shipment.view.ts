import { Code, Id, ListOf, Text, Whole } from '@onegate/http';
import { CustomsDeclarationRequest } from '../content/customs-declaration.request.ts';
import { GoodsLineRequest } from '../content/goods-line.request.ts';
import { ShipmentRequest } from '../content/shipment.request.ts';

/** The identity that a shipment keeps for life. */
export class ShipmentIdentityView {
  @Id({ meaning: 'The shipment.', example: '019ae0f0-5b7c-7c6e-8d3a-0f1e2d3c4b5a' })
  shipmentId!: string;

  @Text({ max: 20, meaning: 'The shipment’s reference, for people.', example: 'LT-26-7KQ2M9-X' })
  ref!: string;

  @Text({
    max: 22,
    optional: true,
    meaning: 'Who knows it may follow the shipment; shown only to the enterprise that declared.',
    example: 'kX9c0m1nQ7i2vVxJ4rYQbw',
  })
  trackingCode?: string;
}

/** A customs declaration as the enterprise named it. */
export class CustomsDeclarationView extends CustomsDeclarationRequest {
  @Text({ min: 11, max: 11, meaning: 'The 11 significant digits.', example: '30123456782' })
  override number!: string;

  @Whole({ min: 0, max: 9, meaning: 'How often it was amended (12th digit).', example: 0 })
  amendment!: number;

  @Code({
    of: ['DECLARED'],
    meaning: 'Where this comes from: the enterprise’s own word.',
    example: 'DECLARED',
  })
  source!: string;
}

export class GoodsLineView extends GoodsLineRequest {
  @Whole({ min: 1, max: 100, meaning: 'Number of the line within the shipment.', example: 1 })
  line!: number;
}

/** A shipment as declared. */
export class ShipmentView extends ShipmentRequest {
  @Id({ meaning: 'The shipment.' })
  override shipmentId!: string;

  @Text({ max: 20, meaning: 'The shipment’s reference, for people.', example: 'LT-26-7KQ2M9-X' })
  ref!: string;

  @Text({ max: 22, optional: true, meaning: 'Shown only to the enterprise that declared.' })
  trackingCode?: string;

  @ListOf(() => CustomsDeclarationView, { max: 20, meaning: 'Customs declarations that cover these goods.' })
  override customsDeclarations!: CustomsDeclarationView[];

  @ListOf(() => GoodsLineView, { max: 100, meaning: 'The goods, line by line.' })
  override goods!: GoodsLineView[];
}

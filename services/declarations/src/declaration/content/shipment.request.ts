import { Id, ListOf } from '@onegate/http';
import { CustomsDeclarationRequest } from './customs-declaration.request.ts';
import { EnterpriseCode } from './enterprise-code.ts';
import { GoodsLineRequest } from './goods-line.request.ts';

/** One enterprise's goods on the truck. */
export class ShipmentRequest {
  @Id({
    optional: true,
    meaning:
      'Which shipment of this declaration it is. Left out: the one at the same place of the list, or a new one.',
  })
  shipmentId?: string;

  @EnterpriseCode({ meaning: 'Whose goods they are: consignor of exports, consignee of imports.' })
  enterprise!: string;

  @ListOf(() => CustomsDeclarationRequest, {
    min: 1,
    max: 20,
    meaning: 'Customs declarations that cover these goods; one may be split over several trucks.',
  })
  customsDeclarations!: CustomsDeclarationRequest[];

  @ListOf(() => GoodsLineRequest, { min: 1, max: 100, meaning: 'The goods, line by line.' })
  goods!: GoodsLineRequest[];
}

import { ListOf, Nested, Text, Texts, Time, Whole } from '@onegate/http';
import { DeclarationHead } from '../show/declaration.view.ts';
import { PlateView } from '../show/vehicle.view.ts';

/** One line of the list. */
export class DeclarationItem extends DeclarationHead {
  @Text({ max: 38, meaning: 'The enterprise that declared.', example: '5900123451' })
  declarantEnterprise!: string;

  @Text({ max: 38, meaning: 'The enterprise that drives.', example: '5900123451' })
  carrierEnterprise!: string;

  @Nested(() => PlateView, { meaning: 'Plate of the truck.' })
  plate!: PlateView;

  @Texts({ max: 200, maxLength: 11, meaning: 'Customs declarations named.', example: ['30123456782'] })
  customsNumbers!: string[];

  @Whole({ min: 0, max: 50, meaning: 'Shipments on the truck; 0 for an empty one.', example: 1 })
  shipmentCount!: number;

  @Time({ optional: true, meaning: 'When the truck is expected.', example: '2026-12-01T01:00:00.000Z' })
  expectedArrivalAt?: string;

  @Time({ meaning: 'When the draft was made.', example: '2026-11-24T01:00:00.000Z' })
  createdAt!: string;

  @Time({ optional: true, meaning: 'When it was last submitted.', example: '2026-11-24T01:05:00.000Z' })
  submittedAt?: string;
}

/** One page, newest first. */
export class DeclarationPage {
  @ListOf(() => DeclarationItem, { max: 200, meaning: 'The declarations.' })
  items!: DeclarationItem[];

  @Text({ max: 200, optional: true, meaning: 'Send it as `after` for the next page; absent on the last.' })
  next?: string;
}

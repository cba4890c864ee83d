import { Code, Id, ListOf, Nested } from '@onegate/http';
import { CrewMemberRequest } from '../../declaration/content/crew-member.request.ts';
import { CustomsDeclarationRequest } from '../../declaration/content/customs-declaration.request.ts';
import { GoodsLineRequest } from '../../declaration/content/goods-line.request.ts';
import { VehicleRequest } from '../../declaration/content/vehicle.request.ts';
import { AMENDMENT_REASONS } from '../../declaration/domain/reasons.ts';

/** What changes about one shipment. */
export class AmendedShipmentRequest {
  @Id({ meaning: 'Which shipment of the declaration.', example: '019ae0f0-5b7c-7c6e-8d3a-0f1e2d3c4b5a' })
  shipmentId!: string;

  @ListOf(() => CustomsDeclarationRequest, {
    min: 1,
    max: 20,
    optional: true,
    meaning: 'All customs declarations that cover it from now on.',
  })
  customsDeclarations?: CustomsDeclarationRequest[];

  @ListOf(() => GoodsLineRequest, { min: 1, max: 100, optional: true, meaning: 'All its goods from now on.' })
  goods?: GoodsLineRequest[];
}

/** Parts to be replaced whole. */
export class AmendmentChangesRequest {
  @Nested(() => VehicleRequest, { optional: true, meaning: 'The truck; approved by customs.' })
  vehicle?: VehicleRequest;

  @ListOf(() => CrewMemberRequest, {
    min: 1,
    max: 6,
    optional: true,
    meaning: 'All the people on the truck; approved by the border guard, so in an amendment of its own.',
  })
  crew?: CrewMemberRequest[];

  @ListOf(() => AmendedShipmentRequest, {
    min: 1,
    max: 50,
    optional: true,
    meaning: 'Shipments whose goods or customs declarations change; approved by customs.',
  })
  shipments?: AmendedShipmentRequest[];
}

/** A request to change what was accepted. */
export class AmendmentRequest {
  @Code({ of: AMENDMENT_REASONS, meaning: 'Why.', example: 'CHANGE_OF_VEHICLE' })
  reasonCode!: (typeof AMENDMENT_REASONS)[number];

  @Nested(() => AmendmentChangesRequest, { meaning: 'The parts to be replaced, at least one.' })
  changes!: AmendmentChangesRequest;
}

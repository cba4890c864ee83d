import { DIRECTIONS, type Direction } from '@onegate/codes';
import { Code, ListOf, Nested, Text, Time } from '@onegate/http';
import { CrewMemberRequest } from './crew-member.request.ts';
import { EnterpriseCode } from './enterprise-code.ts';
import { ShipmentRequest } from './shipment.request.ts';
import { VehicleRequest } from './vehicle.request.ts';

/** What a declarant lodges in advance for one truck. */
export class DeclarationRequest {
  @Text({ min: 2, max: 4, pattern: /^[A-Z]+$/, meaning: 'Code of the gate.', example: 'LT' })
  gate!: string;

  @Code({ of: DIRECTIONS, meaning: 'Which way the truck goes.', example: 'EXPORT' })
  direction!: Direction;

  @EnterpriseCode({
    optional: true,
    meaning: 'Who drives the truck. Left out: the declarant’s own enterprise.',
  })
  carrierEnterprise?: string;

  @Nested(() => VehicleRequest, { meaning: 'The truck.' })
  vehicle!: VehicleRequest;

  @ListOf(() => CrewMemberRequest, {
    min: 1,
    max: 6,
    meaning: 'The people on the truck, at least one who drives.',
  })
  crew!: CrewMemberRequest[];

  @Time({
    optional: true,
    meaning: 'When the truck is expected at the gate.',
    example: '2026-12-01T08:00:00+07:00',
  })
  expectedArrivalAt?: string;

  @ListOf(() => ShipmentRequest, { max: 50, meaning: 'The goods by enterprise; none for an empty truck.' })
  shipments!: ShipmentRequest[];
}

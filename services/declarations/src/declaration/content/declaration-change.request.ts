import { ListOf, Nested, Time } from '@onegate/http';
import { CrewMemberRequest } from './crew-member.request.ts';
import { EnterpriseCode } from './enterprise-code.ts';
import { ShipmentRequest } from './shipment.request.ts';
import { VehicleRequest } from './vehicle.request.ts';

/** Parts to be replaced whole; what is left out stays. Gate and direction are part of the reference and stay. */
export class DeclarationChangeRequest {
  @EnterpriseCode({
    optional: true,
    meaning: 'Who drives the truck; null for the declarant’s own enterprise.',
  })
  carrierEnterprise?: string | null;

  @Nested(() => VehicleRequest, { optional: true, meaning: 'The truck.' })
  vehicle?: VehicleRequest;

  @ListOf(() => CrewMemberRequest, {
    min: 1,
    max: 6,
    optional: true,
    meaning: 'All the people on the truck.',
  })
  crew?: CrewMemberRequest[];

  @Time({
    optional: true,
    meaning: 'When the truck is expected at the gate; null when that is not known.',
    example: '2026-12-01T09:00:00+07:00',
  })
  expectedArrivalAt?: string | null;

  @ListOf(() => ShipmentRequest, {
    max: 50,
    optional: true,
    meaning: 'All the goods. After the first submission the same shipments must stay on the truck.',
  })
  shipments?: ShipmentRequest[];
}

import type { Declaration } from '../declaration.ts';
import type { Plate, Shipment } from './content.ts';
import type { Written, WrittenPlate, WrittenShipment } from './written.ts';

/** What is kept, as if it were written anew: the base on which single parts are replaced and all is checked again. */
export const writtenOf = ({ content, crew, declarantEnterprise }: Declaration): Written => ({
  direction: content.direction,
  ...(content.carrierEnterprise !== declarantEnterprise && { carrierEnterprise: content.carrierEnterprise }),
  vehicle: {
    plate: plateOf(content.vehicle.plate),
    ...(content.vehicle.trailerPlate && { trailerPlate: plateOf(content.vehicle.trailerPlate) }),
    containers: content.vehicle.containers,
    ...(content.vehicle.grossWeightKg !== undefined && { grossWeightKg: content.vehicle.grossWeightKg }),
  },
  crew,
  ...(content.expectedArrivalAt !== undefined && { expectedArrivalAt: content.expectedArrivalAt }),
  shipments: content.shipments.map(shipmentOf),
});

const plateOf = ({ country, province, text }: Plate): WrittenPlate => ({ country, province, text });

const shipmentOf = ({ shipmentId, enterprise, customsDeclarations, goods }: Shipment): WrittenShipment => ({
  shipmentId,
  enterprise,
  customsDeclarations: customsDeclarations.map(({ number, amendment, ...rest }) => ({
    ...rest,
    number: `${number}${amendment}`,
  })),
  goods,
});

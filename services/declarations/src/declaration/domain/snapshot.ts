import { createHash } from 'node:crypto';
import type { FactData } from '@onegate/contracts';
import type { Declaration } from '../declaration.ts';
import type { GoodsLine, Shipment } from './content.ts';

/** What the other services are told: no crew, no free text. */
export type Snapshot = FactData<'declaration.submitted'>['declaration'];

export function snapshotOf(declaration: Declaration): Snapshot {
  const { content } = declaration;
  return {
    declarationId: declaration.declarationId,
    declarationVersion: declaration.declarationVersion,
    movementId: declaration.movementId,
    movementRef: declaration.ref,
    gate: declaration.gate,
    direction: content.direction,
    declarantEnterprise: declaration.declarantEnterprise,
    carrierEnterprise: content.carrierEnterprise,
    vehicle: { ...content.vehicle, containers: [...content.vehicle.containers] },
    crewCount: declaration.crew.length,
    ...(content.expectedArrivalAt !== undefined && { expectedArrivalAt: content.expectedArrivalAt }),
    shipments: content.shipments.map(shipmentOf),
  };
}

const shipmentOf = ({ shipmentId, ref, trackingCode, enterprise, customsDeclarations, goods }: Shipment) => ({
  shipmentId,
  ref,
  enterprise,
  customsDeclarations: [...customsDeclarations],
  goods: goods.map(goodsLineOf),
  trackingDigest: createHash('sha256').update(trackingCode).digest('base64url'),
});

/** The description is free text and may name people. */
const goodsLineOf = ({ line, hsCode, origin, quantity, grossWeightKg, packages, value }: GoodsLine) => ({
  line,
  hsCode,
  origin,
  quantity,
  grossWeightKg,
  packages,
  value,
});

import type { FactData } from '@onegate/contracts';
import { strictest, type Channel } from '@onegate/codes';
import type { Declared } from '../../rules/domain/due-tasks.ts';
import type { DeclaredShipment, DeclaredTruck, Movement } from './movement.ts';

export type Snapshot = FactData<'declaration.accepted'>['declaration'];

/** Reads out of a declaration what planning needs, in one fixed order of fields. */
export function declaredTruck(declaration: Snapshot): DeclaredTruck {
  const { vehicle, crewCount } = declaration;
  return {
    vehicle: {
      plate: vehicle.plate.key,
      ...(vehicle.trailerPlate && { trailerPlate: vehicle.trailerPlate.key }),
      containers: [...vehicle.containers].sort(),
      crewCount,
    },
    partners: [...new Set([declaration.declarantEnterprise, declaration.carrierEnterprise])],
    shipments: declaration.shipments.map(declaredShipment),
  };
}

function declaredShipment(shipment: Snapshot['shipments'][number]): DeclaredShipment {
  return {
    shipmentId: shipment.shipmentId,
    enterprise: shipment.enterprise,
    customsDeclarations: shipment.customsDeclarations.map(({ number, channel }) => ({ number, channel })),
    goods: shipment.goods.map(({ hsCode, origin, quantity, grossWeightKg }) => ({
      hsCode,
      origin,
      quantity: `${quantity.value} ${quantity.unit}`,
      grossWeightKg,
    })),
  };
}

/** Channels in force per customs declaration: as declared, unless raised. */
export type ChannelsInForce = ReadonlyMap<string, Channel>;

/** The truck as the rules are asked about it, with the channels in force. */
export function declaredFor(movement: Movement, channels: ChannelsInForce): Declared {
  const { id, direction, declared } = movement;
  return {
    movementId: id,
    direction,
    vehicle: declared.vehicle,
    shipments: declared.shipments.map(({ shipmentId, customsDeclarations, goods }) => ({
      shipmentId,
      customsDeclarations: customsDeclarations.map(({ number }) => number).sort(),
      channel:
        strictest(customsDeclarations.map(({ number, channel }) => channels.get(number) ?? channel)) ??
        'GREEN',
      goods,
    })),
  };
}

/** Everyone with a part in the truck: who declares, who carries, whose goods are on it. */
export const partnersAndOwners = ({ partners, shipments }: DeclaredTruck): string[] => [
  ...new Set([...partners, ...shipments.map(({ enterprise }) => enterprise)]),
];

/** Who may see a task: on the truck as a whole everyone with a part in it, on a shipment only its own enterprise. */
export function enterprisesOf({ declared }: Movement, subjectId: string): string[] {
  const own = declared.shipments.filter(({ shipmentId }) => shipmentId === subjectId);
  return partnersAndOwners(own.length > 0 ? { ...declared, shipments: own } : declared);
}

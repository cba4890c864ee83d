import {
  parseContainerNumber,
  parseCustomsDeclarationNumber,
  parseEnterpriseKey,
  parsePlate,
} from '@onegate/codes';
import type { Content, CrewMember, CustomsDeclaration, Plate, ShipmentContent, Vehicle } from './content.ts';
import type {
  Written,
  WrittenCustomsDeclaration,
  WrittenGoodsLine,
  WrittenPlate,
  WrittenShipment,
  WrittenVehicle,
} from './written.ts';

/** What was written, brought into the one form in which it is kept. It must have been checked: faults throw here. */
export function contentOf(written: Written, declarant: string): Content<ShipmentContent> {
  return {
    direction: written.direction,
    carrierEnterprise:
      written.carrierEnterprise == null ? declarant : enterpriseOf(written.carrierEnterprise),
    vehicle: vehicleOf(written.vehicle),
    ...(written.expectedArrivalAt != null && { expectedArrivalAt: utc(written.expectedArrivalAt) }),
    shipments: written.shipments.map(shipmentOf),
  };
}

export const crewOf = (written: readonly CrewMember[]): CrewMember[] =>
  written.map(({ role, name, documentKind, documentNumber, nationality, phone }) => ({
    role,
    name: name.trim(),
    documentKind,
    documentNumber: documentNumber.toUpperCase(),
    nationality,
    ...(phone != null && { phone }),
  }));

const utc = (time: string): string => new Date(time).toISOString();

const enterpriseOf = (text: string): string => sound(parseEnterpriseKey(text)).enterprise;

function vehicleOf(written: WrittenVehicle): Vehicle {
  return {
    plate: plateOf(written.plate),
    ...(written.trailerPlate != null && { trailerPlate: plateOf(written.trailerPlate) }),
    containers: (written.containers ?? []).map((text) => sound(parseContainerNumber(text)).number),
    ...(written.grossWeightKg != null && { grossWeightKg: written.grossWeightKg }),
  };
}

function plateOf(written: WrittenPlate): Plate {
  const { country, province, text, key } = sound(parsePlate(written));
  return { country, ...(province !== undefined && { province }), text, key };
}

function shipmentOf({ enterprise, customsDeclarations, goods }: WrittenShipment): ShipmentContent {
  return {
    enterprise: enterpriseOf(enterprise),
    customsDeclarations: customsDeclarations.map(customsOf),
    goods: goods.map(lineOf),
  };
}

function customsOf(written: WrittenCustomsDeclaration): CustomsDeclaration {
  const { number, amendment } = sound(parseCustomsDeclarationNumber(written.number));
  const { typeCode, officeCode, channel } = written;
  return { number, amendment, typeCode, officeCode, channel };
}

function lineOf(written: WrittenGoodsLine, index: number) {
  const { hsCode, description, origin, quantity, grossWeightKg, packages, value } = written;
  return {
    line: index + 1,
    hsCode,
    ...(description != null && { description }),
    origin,
    quantity: { value: quantity.value, unit: quantity.unit },
    grossWeightKg,
    packages: { count: packages.count, kind: packages.kind },
    value: { amount: value.amount, currency: value.currency },
  };
}

function sound<P extends { readonly ok: boolean }>(parsed: P): Extract<P, { ok: true }> {
  if (!parsed.ok) throw new Error('unchecked content: a code of it cannot be read');
  return parsed as Extract<P, { ok: true }>;
}

import type { Channel, Direction } from '@onegate/codes';
import type { CrewMember } from './content.ts';

export interface WrittenPlate {
  readonly country: string;
  readonly province?: string | undefined;
  readonly text: string;
}

export interface WrittenVehicle {
  readonly plate: WrittenPlate;
  readonly trailerPlate?: WrittenPlate | undefined;
  readonly containers?: readonly string[] | undefined;
  readonly grossWeightKg?: string | undefined;
}

export interface WrittenCustomsDeclaration {
  /** 11 or 12 digits. */
  readonly number: string;
  readonly typeCode: string;
  readonly officeCode: string;
  readonly channel: Channel;
}

export interface WrittenGoodsLine {
  readonly hsCode: string;
  readonly description?: string | undefined;
  readonly origin: string;
  readonly quantity: { readonly value: string; readonly unit: string };
  readonly grossWeightKg: string;
  readonly packages: { readonly count: number; readonly kind: string };
  readonly value: { readonly amount: string; readonly currency: string };
}

export interface WrittenShipment {
  readonly shipmentId?: string | undefined;
  readonly enterprise: string;
  readonly customsDeclarations: readonly WrittenCustomsDeclaration[];
  readonly goods: readonly WrittenGoodsLine[];
}

/** What the enterprise wrote, before it was checked and brought into one form. */
export interface Written {
  readonly direction: Direction;
  readonly carrierEnterprise?: string | null | undefined;
  readonly vehicle: WrittenVehicle;
  readonly crew: readonly CrewMember[];
  readonly expectedArrivalAt?: string | null | undefined;
  readonly shipments: readonly WrittenShipment[];
}

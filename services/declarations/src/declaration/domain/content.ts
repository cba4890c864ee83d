import type { Channel, Direction } from '@onegate/codes';

/** A plate as declared, and the key by which it is compared: country, province, normalised text. */
export interface Plate {
  readonly country: string;
  readonly province?: string;
  readonly text: string;
  readonly key: string;
}

export interface Vehicle {
  readonly plate: Plate;
  readonly trailerPlate?: Plate;
  /** ISO 6346. */
  readonly containers: readonly string[];
  readonly grossWeightKg?: string;
}

export const CREW_ROLES = ['DRIVER', 'ASSISTANT'] as const;
export const DOCUMENT_KINDS = ['PASSPORT', 'BORDER_PASS', 'ID_CARD'] as const;

/** Personal data: never in facts, logs or errors. */
export interface CrewMember {
  readonly role: (typeof CREW_ROLES)[number];
  readonly name: string;
  readonly documentKind: (typeof DOCUMENT_KINDS)[number];
  readonly documentNumber: string;
  readonly nationality: string;
  readonly phone?: string;
}

/** A VNACCS declaration as the enterprise names it; VNACCS stays the legal truth. */
export interface CustomsDeclaration {
  /** The 11 significant digits. */
  readonly number: string;
  /** The 12th digit: how often it was amended. */
  readonly amendment: number;
  readonly typeCode: string;
  readonly officeCode: string;
  readonly channel: Channel;
}

export interface GoodsLine {
  readonly line: number;
  readonly hsCode: string;
  readonly description?: string;
  readonly origin: string;
  readonly quantity: { readonly value: string; readonly unit: string };
  readonly grossWeightKg: string;
  readonly packages: { readonly count: number; readonly kind: string };
  readonly value: { readonly amount: string; readonly currency: string };
}

export interface ShipmentContent {
  readonly enterprise: string;
  readonly customsDeclarations: readonly CustomsDeclaration[];
  readonly goods: readonly GoodsLine[];
}

/** A shipment with the identity that it keeps for life. */
export interface Shipment extends ShipmentContent {
  readonly shipmentId: string;
  readonly ref: string;
  /** 128 random bits; whoever knows it may follow the shipment. */
  readonly trackingCode: string;
}

/** What a declaration says of truck and goods, without personal data. */
export interface Content<S extends ShipmentContent = Shipment> {
  readonly direction: Direction;
  readonly carrierEnterprise: string;
  readonly vehicle: Vehicle;
  readonly expectedArrivalAt?: string;
  readonly shipments: readonly S[];
}

/** Every customs declaration named, once. */
export const customsNumbersOf = (content: Content<ShipmentContent>): string[] => [
  ...new Set(
    content.shipments.flatMap((shipment) => shipment.customsDeclarations.map(({ number }) => number)),
  ),
];

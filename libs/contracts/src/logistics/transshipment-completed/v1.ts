// Written from v1.schema.json by the script "generate"; change the schema.
import type { Plate } from '../../pieces/plate/v1.ts';

/** Goods went from one truck to another, and their quantities balance; told of every movement concerned. */
export interface TransshipmentCompletedV1 {
  /** Id of the transshipment, UUIDv7, given by logistics. */
  readonly transshipmentId: string;
  /** Movement that gives the goods. */
  readonly sourceMovementId: string;
  /** Movement that takes them. */
  readonly receivingMovementId: string;
  /** Shipments that changed trucks, wholly or in part. */
  readonly shipmentIds: readonly string[];
  /** Whether only a part of the goods of any shipment did. */
  readonly partial: boolean;
  /** Plates of the truck that gave the goods, and of its trailer. */
  readonly sourcePlates: readonly Plate[];
  /** Plates of the truck that took them, and of its trailer. */
  readonly receivingPlates: readonly Plate[];
  /** Each shipment with what moved and what stayed. */
  readonly parts: readonly {
    /** Movement that the shipment was declared on: the key of its record. */
    readonly homeMovementId: string;
    /** Shipment that changed trucks, wholly or in part. */
    readonly shipmentId: string;
    /** Where only a part went: the shipment that this part is from now on. */
    readonly child?: {
      /** Id of the child, UUIDv7. */
      readonly shipmentId: string;
      /** Reference of the child. */
      readonly ref: string;
    };
    /** What went over to the receiving truck. */
    readonly moved: {
      /** Number of packages. */
      readonly packages: number;
      /** Gross weight in kilograms. */
      readonly grossWeightKg: string;
    };
    /** What stayed where it was; nothing of a whole shipment. */
    readonly kept: {
      /** Number of packages. */
      readonly packages: number;
      /** Gross weight in kilograms. */
      readonly grossWeightKg: string;
    };
  }[];
}

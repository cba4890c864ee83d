// Written by the script "generate" from the schemas; change those.
export type { Agency } from '../pieces/agency/v1.ts';
export type { AmendmentKind } from '../pieces/amendment-kind/v1.ts';
export type { Channel } from '../pieces/channel/v1.ts';
export type { CustomsDeclaration } from '../pieces/customs-declaration/v1.ts';
export type { DeclarationSnapshot } from '../pieces/declaration-snapshot/v1.ts';
export type { DeclaredShipment } from '../pieces/declared-shipment/v1.ts';
export type { Direction } from '../pieces/direction/v1.ts';
export type { GoodsLine } from '../pieces/goods-line/v1.ts';
export type { InspectionKind } from '../pieces/inspection-kind/v1.ts';
export type { InspectionResult } from '../pieces/inspection-result/v1.ts';
export type { InspectionTask } from '../pieces/inspection-task/v1.ts';
export type { Money } from '../pieces/money/v1.ts';
export type { Plate } from '../pieces/plate/v1.ts';
export type { Quantity } from '../pieces/quantity/v1.ts';
export type { Stage } from '../pieces/stage/v1.ts';
export type { Subject } from '../pieces/subject/v1.ts';
export type { Vehicle } from '../pieces/vehicle/v1.ts';

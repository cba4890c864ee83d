/** What the driver reads of the answers; the OpenAPI document has them whole. */
export interface DeclarationView {
  readonly declarationId: string;
  readonly movementId: string;
  readonly ref: string;
  readonly shipments: readonly { readonly shipmentId: string; readonly ref: string }[];
}

export interface InspectionView {
  readonly id: string;
  readonly agency: string;
  readonly kind: string;
  readonly phase: string;
  readonly status: string;
}

export interface MovementView {
  readonly state: string;
  readonly stage?: string;
  readonly allowedActions: readonly string[];
}

export interface ChargesView {
  readonly status: string;
  readonly due: { readonly amount: string; readonly currency: string };
}

export interface RecordView {
  readonly ref: string;
  readonly stage: string;
  readonly subject: { readonly kind: 'MOVEMENT' | 'SHIPMENT' };
  /** Of a shipment that was released. */
  readonly releasedAt?: string;
  readonly chain: { readonly seq: number; readonly hash: string };
}

export interface SlotView {
  readonly from: string;
  readonly free: number;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

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
  readonly holder: { readonly agency: string; readonly unit: string; readonly officer: string | null };
  readonly lastEvent: string | null;
  readonly releasedAt: string | null;
  readonly head: { readonly seq: number; readonly hash: string };
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

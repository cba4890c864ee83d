/** Where an amendment stands. Clearance admits or rejects it; the agency asked approves or refuses it. */
export const AMENDMENT_STATUSES = ['REQUESTED', 'ADMITTED', 'APPLIED', 'REFUSED', 'REJECTED'] as const;

export type AmendmentStatus = (typeof AMENDMENT_STATUSES)[number];

export const AMENDMENT_KINDS = ['GOODS', 'VEHICLE', 'CREW', 'CUSTOMS_DECLARATION'] as const;

export type AmendmentKind = (typeof AMENDMENT_KINDS)[number];

export type ApprovalAgency = 'CUSTOMS' | 'BORDER_GUARD';

/** What others decide about an amendment. */
export type AmendmentDecision = 'admit' | 'approve' | 'refuse' | 'reject';

/** Status × decision → status after it; what stands in no cell says nothing new. */
export const AMENDMENT_TRANSITIONS = {
  REQUESTED: { admit: 'ADMITTED', reject: 'REJECTED' },
  ADMITTED: { approve: 'APPLIED', refuse: 'REFUSED', reject: 'REJECTED' },
  APPLIED: {},
  REFUSED: {},
  REJECTED: {},
} as const satisfies Record<AmendmentStatus, Partial<Record<AmendmentDecision, AmendmentStatus>>>;

export const amendmentAfter = (
  status: AmendmentStatus,
  decision: AmendmentDecision,
): AmendmentStatus | undefined =>
  (AMENDMENT_TRANSITIONS[status] as Partial<Record<AmendmentDecision, AmendmentStatus>>)[decision];

/** What an amendment may replace. */
export interface AmendedParts {
  readonly vehicle?: unknown;
  readonly crew?: unknown;
  readonly shipments?:
    readonly { readonly goods?: unknown; readonly customsDeclarations?: unknown }[] | undefined;
}

/** What kind of change it is, by the parts given. */
export function kindsOf({ vehicle, crew, shipments = [] }: AmendedParts): AmendmentKind[] {
  return AMENDMENT_KINDS.filter((kind) => {
    if (kind === 'VEHICLE') return vehicle != null;
    if (kind === 'CREW') return crew != null;
    return shipments.some(({ goods, customsDeclarations }) =>
      kind === 'GOODS' ? goods != null : customsDeclarations != null,
    );
  });
}

/**
 * Who approves: the border guard what concerns the crew, customs all else.
 * @returns undefined for a mixture: it is two amendments, since one has one who answers for it
 */
export function approvalBy(kinds: readonly AmendmentKind[]): ApprovalAgency | undefined {
  if (!kinds.includes('CREW')) return 'CUSTOMS';
  return kinds.length === 1 ? 'BORDER_GUARD' : undefined;
}

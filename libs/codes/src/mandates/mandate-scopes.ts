/**
 * What one enterprise may let another do in its name. DECLARE: draft, submit, amend and cancel declarations. BOOK: book
 * arrival hours and ask for what the truck needs. PAY: see and settle charges. OBJECT: object and answer agencies.
 * NOTICES: only read and be told. Reading what it concerns belongs to each of them.
 */
export const MANDATE_SCOPES = ['DECLARE', 'BOOK', 'PAY', 'OBJECT', 'NOTICES'] as const;

export type MandateScope = (typeof MANDATE_SCOPES)[number];

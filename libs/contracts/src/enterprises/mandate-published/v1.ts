// Written from v1.schema.json by the script "generate"; change the schema.

/** What one enterprise lets another do in its name, and how long: the whole mandate, replacing what was told of it earlier. */
export interface MandatePublishedV1 {
  /** Id of the mandate. */
  readonly mandateId: string;
  /** Who gave it, and in whose name is acted. */
  readonly principal: string;
  /** Who may act. */
  readonly agent: string;
  /** What the agent may do; reading what it concerns is always among it. */
  readonly scopes: readonly ('DECLARE' | 'BOOK' | 'PAY' | 'OBJECT' | 'NOTICES')[];
  /** First instant. */
  readonly from: string;
  /** First instant after it; null: until it is ended. The same as `from` when it was taken back before it began. */
  readonly to: string | null;
}

/** What is told of an operation in another language than English, in which it stands with the operation. */
export interface OperationText {
  /** One line, without a full stop. */
  readonly summary: string;
  /** What it does, when it is allowed, what follows from it; present where the operation has one. */
  readonly description?: string;
}

export type OperationTexts = Readonly<Record<string, OperationText>>;

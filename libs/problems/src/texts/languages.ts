/** Languages that problems are told in; English where the reader names none of them. */
export const LANGUAGES = ['en', 'vi', 'km'] as const;

export type Language = (typeof LANGUAGES)[number];

/** What is told of one code in one language. */
export interface ProblemTexts {
  /** Short, the same for every occurrence (RFC 9457 `title`). */
  readonly title: string;
  /** What the caller can do about it. */
  readonly remedy?: string;
  /** What happened this time, with `{name}` where a parameter of the refusal stands. */
  readonly detail?: string;
}

/** Texts of many codes in one language. */
export type Texts = Readonly<Record<string, ProblemTexts>>;

/** Messages of faulty fields by the code of the fault, with `{field}`, `{value}` and the fault's own parameters. */
export type FaultTexts = Readonly<Record<string, string>>;

/** What a code is called, for people. */
export interface Names {
  /** English. */
  readonly en: string;
  /** Vietnamese. */
  readonly vi: string;
}

/** One line of a code list. Lists that know more about a code (minor units, dates …) extend it. */
export interface CodeItem {
  /** The code itself, exactly as it is to be written. */
  readonly code: string;
  /** What it is called. */
  readonly name: Names;
}

/** A closed list of codes that a service can show and search. */
export interface CodeList<Item extends CodeItem = CodeItem> {
  /** English title of the list. */
  readonly title: string;
  /** Who maintains the codes, and which edition these are. */
  readonly source: string;
  /** Every code, in the order in which to show them. */
  readonly items: readonly Item[];
}

/** Codes and their names as list items, in the order of the codes. */
export function itemsOf<Code extends string>(
  codes: readonly Code[],
  names: Readonly<Record<Code, Names>>,
): readonly { readonly code: Code; readonly name: Names }[] {
  return codes.map((code) => ({ code, name: names[code] }));
}

/** The items by their code. */
export function indexed<Item extends CodeItem>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.code, item]));
}

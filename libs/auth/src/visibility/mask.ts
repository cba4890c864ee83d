import type { Kind } from './kinds.ts';
import type { Sees } from './visible.ts';

type One<Value> = NonNullable<Value> extends readonly (infer Item)[] ? Item : NonNullable<Value>;

/** Of which kind each member of a view is; members of its parts may be of another kind than the part itself. */
export type KindsOf<View> = { readonly [Name in keyof View]-?: KindOf<One<View[Name]>> };

type KindOf<Value> = Kind | (Value extends object ? PartOf<Value> : never);

/** A part, or a list of parts: of which kind it is as a whole, and what in it is of another. */
export interface PartOf<Part> {
  readonly as: Kind;
  readonly but: { readonly [Name in keyof Part]?: KindOf<One<Part[Name]>> };
}

type Rules = Readonly<Record<string, Kind | Part | undefined>>;
interface Part {
  readonly as: Kind;
  readonly but: Rules;
}

/** A view without the members that are of a kind not seen; one that the table does not know is not shown. */
export function masked<View extends object>(view: View, kinds: KindsOf<View>, sees: Sees): View {
  const rules = kinds as unknown as Rules;
  return pick(view, sees, (name) => rules[name]) as View;
}

function pick(view: object, sees: Sees, ruleOf: (name: string) => Kind | Part | undefined): object {
  return Object.fromEntries(
    Object.entries(view).flatMap(([name, value]: [string, unknown]) => {
      const rule = ruleOf(name);
      if (rule === undefined) return [];
      if (typeof rule === 'string') return sees(rule) ? [[name, value]] : [];
      return sees(rule.as) ? [[name, partShown(value, rule, sees)]] : [];
    }),
  );
}

/** What in a part has no kind of its own is of the kind of the part. */
function partShown(value: unknown, part: Part, sees: Sees): unknown {
  if (Array.isArray(value)) return (value as unknown[]).map((item) => partShown(item, part, sees));
  if (typeof value !== 'object' || value === null) return value;
  return pick(value, sees, (name) => part.but[name] ?? part.as);
}

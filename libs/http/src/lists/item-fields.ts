import type { Type } from '@nestjs/common';

/** Where the decorators of fields keep what they say. */
const FIELDS = 'swagger/apiModelPropertiesArray';
const FIELD = 'swagger/apiModelProperties';

interface DocumentedField {
  readonly isArray?: boolean;
  readonly type?: unknown;
}

const fieldOf = (prototype: object, name: string): DocumentedField | undefined =>
  Reflect.getMetadata(FIELD, prototype, name) as DocumentedField | undefined;

/** What the fields of a list's items are called; undefined where the class is no list of objects. */
export function itemFieldsOf(list: Type | undefined): readonly string[] | undefined {
  const items = list && fieldOf(list.prototype as object, 'items');
  if (!items?.isArray || typeof items.type !== 'function') return undefined;
  const item = (items.type as () => Type | undefined)();
  if (!item) throw new Error(`the items of ${list?.name ?? ''} are not loaded when it is named`);
  const names = (Reflect.getMetadata(FIELDS, item.prototype as object) ?? []) as string[];
  return names.map((name) => name.slice(1));
}

/** Whether a list comes in pages, each of which names the next. */
export const isPaged = (list: Type | undefined): boolean =>
  list !== undefined && fieldOf(list.prototype as object, 'next') !== undefined;

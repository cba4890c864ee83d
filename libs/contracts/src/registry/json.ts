/** An object as it comes out of JSON. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether the value is an object, and neither null nor a list. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

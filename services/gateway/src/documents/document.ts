/** The parts of an OpenAPI document that the gateway reads. */
export interface ApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
}

export const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** True for operations that only other services call: they are not offered to the outside. */
export const isInternal = (operation: unknown): boolean =>
  (operation as { 'x-internal'?: unknown } | null)?.['x-internal'] === true;

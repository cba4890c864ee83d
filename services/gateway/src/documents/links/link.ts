/** What may follow on an answer: the operation, and where its address and its body come from. */
export interface Follow {
  readonly operationId: string;
  readonly description: string;
  /** By name: runtime expressions of OpenAPI 3.1, or values as they are. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Fields in place of those of the operation's example: what that names is not there. */
  readonly requestBody?: Readonly<Record<string, unknown>>;
}

/** By the operation whose answer it is. */
export type Links = Readonly<Record<string, readonly Follow[]>>;

/** A field of the answer, by its JSON Pointer. */
export const inAnswer = (pointer: string): string => `$response.body#${pointer}`;
/** What the address of the request named, by the parameter. */
export const asAsked = (parameter: string): string => `$request.path.${parameter}`;
export const version = { 'If-Match': '$response.header.ETag' };

export const follow = (
  operationId: string,
  description: string,
  parameters: Follow['parameters'] = {},
  requestBody?: Follow['requestBody'],
): Follow => ({ operationId, description, parameters, ...(requestBody !== undefined && { requestBody }) });

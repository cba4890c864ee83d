/** What may follow on an answer: the operation, and where its address and its body come from. */
export interface Follow {
  readonly operationId: string;
  readonly description: string;
  /** By name: runtime expressions of OpenAPI 3.1, or values as they are. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Only where the example of the operation would name what is not there. */
  readonly requestBody?: unknown;
}

/** By the operation whose answer it is. */
export type Links = Readonly<Record<string, readonly Follow[]>>;

/** A field of the answer, by its JSON Pointer. */
export const inAnswer = (pointer: string): string => `$response.body#${pointer}`;
/** The same inside of a body, where expressions stand in braces. */
export const put = (pointer: string): string => `{${inAnswer(pointer)}}`;
export const version = { 'If-Match': '$response.header.ETag' };

export const follow = (
  operationId: string,
  description: string,
  parameters: Follow['parameters'] = {},
  requestBody?: unknown,
): Follow => ({ operationId, description, parameters, ...(requestBody !== undefined && { requestBody }) });

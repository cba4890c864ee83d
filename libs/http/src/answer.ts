/** What a use case answers, before it becomes HTTP: kept with the Idempotency-Key and given again word for word. */
export interface Answer<Body = unknown> {
  readonly status: number;
  readonly body: Body;
  /** Id of the last fact that the command caused (`Onegate-Event`). */
  readonly event?: string;
  /** Version of the resource in the body (`ETag`). */
  readonly version?: number;
  /** Address of what was created (`Location`). */
  readonly location?: string;
}

const MARK = Symbol('answer');

type Extras = Omit<Answer, 'status' | 'body'>;

export const answered = <Body>(status: number, body: Body, extras: Extras = {}): Answer<Body> =>
  ({ status, body, ...extras, [MARK]: true }) as Answer<Body>;

/** 201: something new stands at `location`. */
export const created = <Body>(body: Body, extras: Extras = {}): Answer<Body> => answered(201, body, extras);

/** 200, with version or event. */
export const ok = <Body>(body: Body, extras: Extras = {}): Answer<Body> => answered(200, body, extras);

export const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && MARK in value;

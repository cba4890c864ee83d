/** What the console uses of the browser and of Swagger UI: the only place that tells the compiler of them. */

export interface Piece {
  nodeValue: string | null;
  readonly nodeType: number;
  readonly childNodes: Iterable<Piece>;
  readonly parentElement: Element | null;
}

export interface Element extends Piece {
  placeholder?: string;
  hash: string;
  closest(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  addEventListener(event: string, act: () => void): void;
}

export interface Change {
  readonly target: Piece;
  readonly addedNodes: Iterable<Piece>;
}

export interface Request {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  responseInterceptor?: (response: Response) => Response | Promise<Response>;
}

export interface Response {
  readonly status: number;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A map or list of Immutable.js, as Swagger UI keeps its state. */
export interface Kept {
  get(key: string): unknown;
  getIn(keys: readonly string[]): Kept | undefined;
  forEach(act: (part: Kept) => void): void;
}

export interface SwaggerUi {
  initOAuth(settings: Readonly<Record<string, unknown>>): void;
  readonly specSelectors: { specJsonWithResolvedSubtrees(): Kept };
  readonly specActions: {
    changeParam(operation: readonly string[], name: string, place: string, value: string): void;
    changeParamByIdentity(operation: readonly string[], parameter: Kept, value: string): void;
  };
  readonly oas3Actions: {
    setRequestBodyValue(change: { readonly value: string; readonly pathMethod: readonly string[] }): void;
  };
}

export interface Bundle {
  (settings: Readonly<Record<string, unknown>>): SwaggerUi;
  readonly presets: { readonly apis: unknown };
}

export interface Page extends Element {
  readonly documentElement: { readonly lang: string };
}

import type { Described } from './answer.ts';
import type { Filling } from './fill-in.ts';
import type { SwaggerUi } from './page.ts';

interface Storage {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
}

const KEY = 'onegate-console-filled';

/** What has been filled in, for as long as the tab is open: pages are loaded anew, and the language is switched. */
export class Memory {
  readonly #storage: Storage;
  readonly #fillings: Map<string, Filling>;

  constructor(storage: Storage) {
    this.#storage = storage;
    const kept = JSON.parse(storage.getItem(KEY) ?? '[]') as Filling[];
    this.#fillings = new Map(kept.map((filling) => [keyOf(filling), filling]));
  }

  keep(fillings: readonly Filling[]): Filling[] {
    const merged = fillings.map((filling) => {
      const before = this.#fillings.get(keyOf(filling));
      const both = { ...before, ...filling, parameters: { ...before?.parameters, ...filling.parameters } };
      this.#fillings.set(keyOf(filling), both);
      return both;
    });
    this.#storage.setItem(KEY, JSON.stringify([...this.#fillings.values()]));
    return merged;
  }

  all(): Filling[] {
    return [...this.#fillings.values()];
  }
}

const keyOf = ({ path, method }: Filling): string => `${method} ${path}`;

/** Puts it into the fields, of operations that are open and of those that are not yet. */
export function putIn(
  ui: SwaggerUi,
  document: Described,
  { path, method, parameters, requestBody }: Filling,
): void {
  const operation = [path, method];
  for (const { name, in: place } of document.paths[path]?.[method]?.parameters ?? []) {
    const value = parameters[name];
    if (value !== undefined) ui.specActions.changeParam(operation, name, place, value);
  }
  const shown = ui.specSelectors.specJsonWithResolvedSubtrees().getIn(['paths', ...operation, 'parameters']);
  shown?.forEach((parameter) => {
    const value = parameters[parameter.get('name') as string];
    if (value !== undefined) ui.specActions.changeParamByIdentity(operation, parameter, value);
  });
  if (requestBody !== undefined)
    ui.oas3Actions.setRequestBodyValue({
      value: JSON.stringify(requestBody, null, 2),
      pathMethod: operation,
    });
}

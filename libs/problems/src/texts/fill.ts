export type Parameters = Readonly<Record<string, string | number>>;

const PLACE = /\{(\w+)\}/g;

/** The names of the parameters that a template takes. */
export const parametersOf = (template: string): string[] =>
  [...template.matchAll(PLACE)].map(([, name]) => name ?? '').sort();

/** The template with its parameters put in; undefined when one of them is not given. */
export function fill(template: string, parameters: Parameters): string | undefined {
  if (parametersOf(template).some((name) => parameters[name] === undefined)) return undefined;
  return template.replace(PLACE, (_, name: string) => String(parameters[name]));
}

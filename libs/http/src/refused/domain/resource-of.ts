/** What an address may name without naming a person: ids, references, customs numbers and codes. */
const NAMES_NOBODY = [
  /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i,
  /^[A-Z]{2}-\d\d-[\dA-HJKMNP-TV-Z]{6}-[\dA-Z*~$=]$/,
  /^[13]0\d{9,10}$/,
  /^[A-Z]{1,3}\d{0,2}(?:-[A-Z\d]{1,5})?$/,
  /^\d{1,5}$/,
  /^\d{4}-\d\d(?:-\d\d)?$/,
];

const UNNAMED = '…';

/**
 * The resource that was asked for: the address with what stands for its parameters. What a caller may have written
 * there beside ids and codes is left out: it could be a name or a number of somebody. Of the query nothing is kept.
 * @param route as registered, e.g. `/v1/records/:ref/holds`
 */
export function resourceOf(route: string, parameters: Readonly<Record<string, unknown>>): string {
  return route.replace(/:(\w+)/g, (_, name: string) => {
    const value = parameters[name];
    const harmless = typeof value === 'string' && NAMES_NOBODY.some((form) => form.test(value));
    return harmless ? value : UNNAMED;
  });
}

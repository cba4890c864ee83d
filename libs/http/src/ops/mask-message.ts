const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;
const FIELD = /^[a-z][A-Za-z]{0,39}$/;

/**
 * A message that breaks its contract may hold anything, so its values are not shown: letters become x, digits 0. What
 * tells one fault from another stays: how it is built, names of fields, ids and instants.
 */
export function maskMessage(bytes: Buffer): Buffer {
  const text = bytes.toString('utf8');
  try {
    return Buffer.from(JSON.stringify(maskValue(JSON.parse(text))));
  } catch {
    return Buffer.from(maskText(text));
  }
}

function maskValue(value: unknown): unknown {
  if (typeof value === 'string') return ID.test(value) || INSTANT.test(value) ? value : maskText(value);
  if (typeof value === 'number') return 0;
  if (Array.isArray(value)) return value.map(maskValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [FIELD.test(name) ? name : maskText(name), maskValue(part)]),
  );
}

const maskText = (text: string): string => text.replaceAll(/\p{L}/gu, 'x').replaceAll(/\p{N}/gu, '0');

import { makeValidator } from 'envalid';

/** Gate → the unit of the management board that answers for automatic acts there. */
export type Gates = ReadonlyMap<string, string>;

export const GATES = Symbol('declarations:gates');

const FORM = /^([A-Z]{2,4}):([A-Z0-9-]{2,32})$/;

/** Reads `LT:LT-BQL,XX:XX-BQL`. @throws Error for anything else */
export function readGates(text: string): Gates {
  const pairs = text.split(',').map((part) => {
    const [, gate, unit] = FORM.exec(part.trim()) ?? [];
    if (gate === undefined || unit === undefined)
      throw new Error(`gates are written <gate>:<unit of the board>, separated by commas, not ${text}`);
    return [gate, unit] as const;
  });
  return new Map(pairs);
}

const gates = makeValidator((text: string) => {
  readGates(text);
  return text;
});

/** Settings of this service. */
export const declarationsEnv = {
  GATES: gates({
    desc: 'Gates that may be declared at, each with the unit of the management board that answers for automatic acts',
    default: 'LT:LT-BQL',
    example: 'LT:LT-BQL,XX:XX-BQL',
  }),
};

import { indexed } from '../code-list.ts';
import { UNITS } from './unit-data.ts';

export { UNITS };

/** UN/CEFACT Recommendation 20 common code of a unit. */
export type Unit = (typeof UNITS)[number]['code'];

const byCode = indexed(UNITS);

/** Whether the text is the code of a unit that the platform knows, in capitals. */
export function isUnit(text: string): text is Unit {
  return byCode.has(text);
}

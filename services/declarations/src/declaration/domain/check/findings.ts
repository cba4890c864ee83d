import type { Fault } from '@onegate/problems';
import { type FaultCode, FAULTS } from './faults.ts';
import { type Warning, type WarningCode, warningOf } from './warnings.ts';

/** Collects every fault and warning of one declaration, beginning with the fields found faulty by themselves. */
export class Findings {
  readonly faults: Fault[];
  readonly warnings: Warning[] = [];
  readonly #unsound: readonly string[];

  constructor(faultyFields: readonly Fault[] = []) {
    this.faults = [...faultyFields];
    this.#unsound = faultyFields.map(({ field }) => field);
  }

  /** True when nothing at or above the field is faulty, so that what is below can be looked at. */
  reachable(field: string): boolean {
    return !this.#unsound.some((faulty) => faulty === field || field.startsWith(`${faulty}/`));
  }

  /** True when nothing at, above or below the fields is faulty, so that they can be compared with others. */
  sound(...fields: readonly string[]): boolean {
    if (this.#unsound.length === 0) return true;
    return !fields.some((field) =>
      this.#unsound.some(
        (faulty) => faulty === field || faulty.startsWith(`${field}/`) || field.startsWith(`${faulty}/`),
      ),
    );
  }

  fault(code: FaultCode, field: string): void {
    this.faults.push({ code, field, message: FAULTS[code] });
  }

  warn(code: WarningCode, field: string): void {
    this.warnings.push(warningOf(code, field));
  }
}

/** The objects of a list with their places; what is no list or no object was found faulty already. */
export function* eachOf<Item extends object>(
  list: readonly Item[] | null | undefined,
  field: string,
): Iterable<[item: Item, field: string]> {
  if (!Array.isArray(list)) return;
  for (const [index, item] of (list as readonly unknown[]).entries())
    if (typeof item === 'object' && item !== null) yield [item as Item, `${field}/${index}`];
}

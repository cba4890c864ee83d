import { indexed, type CodeItem } from '../code-list.ts';
import type { Direction } from '../stages/directions.ts';
import { EXPORT_TYPES } from './export-types.ts';
import { IMPORT_TYPES } from './import-types.ts';

/** A customs procedure (mã loại hình), valid between two days. */
export interface TypeCode extends CodeItem {
  readonly direction: Direction;
  /** First day on which it may be declared, `YYYY-MM-DD`. */
  readonly validFrom: string;
  /** Last day on which it may be declared, `YYYY-MM-DD`; null while no end is known. */
  readonly validTo: string | null;
}

/** The day on which decision 1357/QĐ-TCHQ of 18 May 2021 took effect. */
const DECISION_1357 = { validFrom: '2021-06-01', validTo: null };

/** The customs procedures of decision 1357/QĐ-TCHQ, imports first. */
export const TYPE_CODES: readonly TypeCode[] = [
  ...IMPORT_TYPES.map((item) => ({ ...item, direction: 'IMPORT' as const, ...DECISION_1357 })),
  ...EXPORT_TYPES.map((item) => ({ ...item, direction: 'EXPORT' as const, ...DECISION_1357 })),
];

const byCode = indexed(TYPE_CODES);

/** The procedure of that code, valid today or not. */
export function findTypeCode(code: string): TypeCode | undefined {
  return byCode.get(code);
}

/**
 * Whether goods going that way could be declared under the code on that day.
 * @param day `YYYY-MM-DD`, in the gate's time zone
 */
export function isTypeCodeValid(code: string, direction: Direction, day: string): boolean {
  const type = byCode.get(code);
  if (type?.direction !== direction || day < type.validFrom) return false;
  return type.validTo === null || day <= type.validTo;
}

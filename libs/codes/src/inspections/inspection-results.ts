import type { Names } from '../code-list.ts';

/** How an inspection can conclude. */
export const INSPECTION_RESULTS = ['PASSED', 'PASSED_WITH_REMARKS', 'FAILED'] as const;

export type InspectionResult = (typeof INSPECTION_RESULTS)[number];

export const INSPECTION_RESULT_NAMES: Readonly<Record<InspectionResult, Names>> = {
  PASSED: { en: 'Passed', vi: 'Đạt' },
  PASSED_WITH_REMARKS: { en: 'Passed with remarks', vi: 'Đạt, có ghi chú' },
  FAILED: { en: 'Failed', vi: 'Không đạt' },
};

/** Whether the text is a result. */
export function isInspectionResult(text: string): text is InspectionResult {
  return Object.hasOwn(INSPECTION_RESULT_NAMES, text);
}

/** Whether goods with this result may go on. */
export function hasPassed(result: InspectionResult): boolean {
  return result !== 'FAILED';
}

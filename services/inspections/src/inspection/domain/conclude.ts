import type { InspectionResult } from '@onegate/codes';
import { Refusal } from '@onegate/problems';
import type { Inspection } from './inspection.ts';
import { named, type Officer, onlyTheClaimer, permit, type Step } from './step.ts';

export interface Conclusion {
  readonly result: InspectionResult;
  readonly findingCodes: readonly string[];
  readonly measures: readonly string[];
  readonly note?: string;
}

/** The officer who claimed the task says what came out of it; findings recorded before count as its reasons too. */
export function conclude(inspection: Inspection, officer: Officer, conclusion: Conclusion, at: Date): Step {
  const status = permit(inspection, 'conclusion');
  onlyTheClaimer(inspection, officer);
  const findingCodes = [
    ...new Set([...inspection.findings.map((finding) => finding.code), ...conclusion.findingCodes]),
  ];
  refuseWithoutReason(conclusion, findingCodes);
  const { result, measures, note } = conclusion;
  const { unit, kind, reInspectionOf } = inspection;
  return {
    next: { ...inspection, status, result, findingCodes, measures, note: note ?? null, closedAt: at },
    occurredAt: at,
    fact: {
      name: 'inspection.concluded',
      data: {
        ...named(inspection),
        unit: unit ?? officer.unit,
        officer: officer.id,
        kind,
        result,
        findingCodes,
        ...(reInspectionOf !== null && { reInspectionOf }),
      },
    },
  };
}

/** A refusal of goods, or a remark on them, names its reason. */
function refuseWithoutReason({ result, note }: Conclusion, findingCodes: readonly string[]): void {
  if (result === 'PASSED' || findingCodes.length > 0) return;
  if (result === 'PASSED_WITH_REMARKS' && note !== undefined) return;
  throw new Refusal('inspections.conclusion.finding-needed', {
    faults: [
      {
        code: 'validation.finding-needed',
        field: '/findingCodes',
        message: `${result} needs at least one finding code`,
      },
    ],
  });
}

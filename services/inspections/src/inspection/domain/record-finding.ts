import { Refusal } from '@onegate/problems';
import type { Inspection } from './inspection.ts';
import { type Officer, onlyTheClaimer, permit, type Step } from './step.ts';

const MOST_FINDINGS = 100;

export interface FindingReport {
  readonly code: string;
  readonly note?: string;
}

/** The officer notes what was found. It is announced with the conclusion. */
export function recordFinding(
  inspection: Inspection,
  officer: Officer,
  found: FindingReport,
  at: Date,
): Step {
  const status = permit(inspection, 'findings');
  onlyTheClaimer(inspection, officer);
  if (inspection.findings.length >= MOST_FINDINGS) throw new Refusal('inspections.finding.too-many');
  const finding = {
    code: found.code,
    note: found.note ?? null,
    officer: officer.id,
    at: at.toISOString(),
  };
  return { next: { ...inspection, status, findings: [...inspection.findings, finding] }, occurredAt: at };
}

import { Refusal } from '@onegate/problems';
import { isOnChecklist } from '../../checklists/domain/checklists.ts';
import type { Inspection } from './inspection.ts';
import { named, type Officer, onlyTheClaimer, permit, type Step } from './step.ts';

const MOST_REQUESTS = 50;

export interface Question {
  readonly checklistItem: string;
  readonly text?: string;
}

/** The officer asks the enterprise for something on the published checklist; the task's clock stands still. */
export function requestInformation(
  inspection: Inspection,
  officer: Officer,
  question: Question,
  at: Date,
): Step {
  const status = permit(inspection, 'information-requests');
  onlyTheClaimer(inspection, officer);
  refuseOffList(inspection, question.checklistItem);
  const { informationRequests } = inspection;
  const number = informationRequests.length + 1;
  if (number > MOST_REQUESTS) throw new Refusal('inspections.information-request.too-many');
  const request = {
    number,
    checklistItem: question.checklistItem,
    text: question.text ?? null,
    askedAt: at.toISOString(),
    answer: null,
    answeredAt: null,
  };
  return {
    next: { ...inspection, status, informationRequests: [...informationRequests, request] },
    occurredAt: at,
    fact: {
      name: 'inspection.information-requested',
      data: { ...named(inspection), requestNumber: number, checklistItem: question.checklistItem },
    },
  };
}

function refuseOffList({ kind }: Inspection, item: string): void {
  if (isOnChecklist(kind, item)) return;
  throw new Refusal('inspections.information-request.not-on-checklist', {
    faults: [
      {
        code: 'validation.not-on-checklist',
        field: '/checklistItem',
        message: `checklistItem must be on the checklist of ${kind}`,
        value: item,
      },
    ],
  });
}

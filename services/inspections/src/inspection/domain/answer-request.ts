import { Refusal } from '@onegate/problems';
import type { InformationRequest, Inspection } from './inspection.ts';
import { named, permit, type Step } from './step.ts';

/** The enterprise answers what it was asked; the task's clock goes on, later by the wait. */
export function answerRequest(inspection: Inspection, number: number, text: string, at: Date): Step {
  const asked = requestOf(inspection, number);
  if (asked.answeredAt !== null) throw new Refusal('inspections.information-request.answered');
  const status = permit(inspection, 'answer');
  const answered = { ...asked, answer: text, answeredAt: at.toISOString() };
  const waited = Math.max(0, at.getTime() - Date.parse(asked.askedAt));
  return {
    next: {
      ...inspection,
      status,
      dueAt: inspection.dueAt && new Date(inspection.dueAt.getTime() + waited),
      informationRequests: inspection.informationRequests.map((one) => (one === asked ? answered : one)),
    },
    occurredAt: at,
    fact: { name: 'inspection.answered', data: { ...named(inspection), requestNumber: number } },
  };
}

function requestOf({ informationRequests }: Inspection, number: number): InformationRequest {
  const asked = informationRequests.find((request) => request.number === number);
  if (!asked) throw new Refusal('inspections.information-request.not-found');
  return asked;
}

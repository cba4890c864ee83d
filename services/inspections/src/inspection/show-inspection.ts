import type { Caller } from '@onegate/auth';
import { allowedActions } from './allowed-actions.ts';
import type { Inspection } from './domain/inspection.ts';
import type { InspectionView } from './inspection.view.ts';

/** A task as this caller may see it: officers are named to officers, notes are for the agency that wrote them. */
export function showInspection(inspection: Inspection, caller: Caller): InspectionView {
  const { enterprises: _, material: __, ...open } = inspection;
  const own = caller.agency === inspection.agency;
  const official = caller.agency !== undefined;
  const shown = withoutNulls({
    ...open,
    officer: official ? inspection.officer : null,
    note: own ? inspection.note : null,
    findings: inspection.findings.map(({ code, at, note, officer }) =>
      withoutNulls({ code, at, note: own ? note : null, officer: official ? officer : null }),
    ),
    informationRequests: inspection.informationRequests.map(withoutNulls),
  });
  return { ...shown, allowedActions: allowedActions(inspection, caller) } as unknown as InspectionView;
}

/** Absent is absent: no field says null. */
function withoutNulls<Value extends object>(value: Value): Partial<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null)) as Partial<Value>;
}

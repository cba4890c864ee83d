import { INSPECTION_KINDS, type InspectionKind } from '@onegate/codes';

type Inspected = Exclude<InspectionKind, 'AMENDMENT_APPROVAL'>;

/** What an amendment changes, by the rules under which its approval is measured. */
const AMENDED = ['CREW', 'VEHICLE', 'CUSTOMS_DECLARATION', 'GOODS'] as const;

/** How a gate names its own norm of a task: `TASK_CUSTOMS_DOCUMENTS`, `AMENDMENT_CREW`. */
export type NormName = `TASK_${Inspected}` | `AMENDMENT_${(typeof AMENDED)[number]}`;

export const NORM_NAMES: readonly NormName[] = [
  ...INSPECTION_KINDS.filter((kind) => kind !== 'AMENDMENT_APPROVAL').map((kind) => `TASK_${kind}` as const),
  ...AMENDED.map((what) => `AMENDMENT_${what}` as const),
];

/** The furthest that a law lets a norm go, ISO 8601 duration, in the time in which the norm counts. */
export const LAWFUL_NORMS: Readonly<Partial<Record<NormName, string>>> = {
  TASK_HEALTH_PAPERS: 'PT20M',
  TASK_CUSTOMS_DOCUMENTS: 'PT2H',
  TASK_CUSTOMS_PHYSICAL: 'PT8H',
  TASK_PLANT_QUARANTINE: 'PT24H',
  TASK_ANIMAL_QUARANTINE: 'PT24H',
  AMENDMENT_CUSTOMS_DECLARATION: 'PT2H',
  AMENDMENT_GOODS: 'PT2H',
};

/** Under which name a gate may set the norm of a task. */
export function normNameOf(task: {
  readonly kind: string;
  readonly rule: { readonly id: string };
}): NormName {
  if (task.kind !== 'AMENDMENT_APPROVAL') return `TASK_${task.kind}` as NormName;
  return task.rule.id.toUpperCase().replace('.', '_').replaceAll('-', '_') as NormName;
}

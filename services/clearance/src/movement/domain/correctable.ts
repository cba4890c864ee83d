import type { InputName, InputOf } from './input.ts';

/** Why a fact is corrected. */
export const CORRECTION_REASONS = [
  'WRONG_TIME',
  'WRONG_VALUE',
  'WRONG_VEHICLE',
  'WRONG_SHIPMENT',
  'NOT_DONE',
  'ENTERED_TWICE',
  'DEVICE_FAULT',
] as const;

/** Fields of facts that may have been told wrongly, beside the time. */
export const CORRECTABLE_FIELDS = ['result', 'yard', 'place'] as const;
export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number];

/**
 * What officers and devices at the gate tick, and which of its fields can be told wrongly. Whatever a person declared,
 * decided or was answered is not ticked: it is amended, revoked, lifted, each in its own way.
 */
const CORRECTABLE = {
  'vehicle.at-barrier': [],
  'vehicle.admitted': [],
  'yard.entered': ['yard', 'place'],
  'vehicle.called': [],
  'vehicle.exited': [],
  'vehicle.crossed': [],
  'vehicle.turned-back': [],
  'vehicle.returning': [],
  'vehicle.returned': [],
  'inspection.claimed': [],
  'inspection.started': [],
  'inspection.information-requested': [],
  'inspection.concluded': ['result'],
} as const satisfies Partial<Record<InputName, readonly CorrectableField[]>>;

export type CorrectableName = keyof typeof CORRECTABLE;

export const isCorrectable = (name: string): name is CorrectableName => name in CORRECTABLE;

/** Fields of a fact that can be corrected beside its time. */
export const fieldsOf = (name: CorrectableName): readonly CorrectableField[] => CORRECTABLE[name];

/** What counts of a fact, in the form in which a correction tells it. */
export type Values = InputOf<'fact.corrected'>['data']['corrected'];

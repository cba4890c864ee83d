import { ACTING_AGENCIES } from '@onegate/codes';
import { Code, Id, Text, Time } from '@onegate/http';
import type { MovementFile } from '../movement/domain/movement-file.ts';
import { OBLIGATION_KINDS } from '../movement/domain/obligations.ts';

export class OwedView {
  @Id({ meaning: 'Obligation.', example: '019a5b3e-7c90-7d2e-8f3a-4b5c6d7e8f90' })
  obligationId!: string;
  @Code({ meaning: 'What is owed.', of: OBLIGATION_KINDS, example: 'VEHICLE_RETURN' })
  kind!: string;
  @Code({ meaning: 'Agency that answers for it.', of: ACTING_AGENCIES, example: 'CUSTOMS' })
  agency!: string;
  @Text({ meaning: 'Its unit.', max: 40, example: 'LT-HQ' })
  unit!: string;
  @Time({ meaning: 'Since when.', example: '2026-11-24T02:10:00.000Z' })
  since!: string;
  @Time({ meaning: 'When it is due.', example: '2026-12-24T02:10:00.000Z' })
  dueAt!: string;
}

/** What is owed on a record; a vehicle's is shown on its movement's alone. */
export const owedOn = (file: MovementFile, recordId: string): OwedView[] =>
  Object.entries(file.obligations ?? {})
    .filter(([, owed]) => owed.recordId === recordId)
    .map(([obligationId, { kind, agency, unit, since, dueAt }]) => ({
      obligationId,
      kind,
      agency,
      unit,
      since,
      dueAt,
    }));

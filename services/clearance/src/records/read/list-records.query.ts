import { ACTING_AGENCIES, isEnterpriseKey, parseCustomsDeclarationNumber, STAGES } from '@onegate/codes';
import { Checked, Code, Id, Sort, Sorting, Text, Whole } from '@onegate/http';
import { Type } from 'class-transformer';

export const RECORD_SORTS = new Sorting(
  {
    recordId: { kind: 'ID' },
    openedAt: { kind: 'TIME', sql: 'record.opened_at', always: true },
    dueAt: { kind: 'TIME', sql: 'record.due_at' },
  },
  '-recordId',
);

export class ListRecordsQuery {
  @Id({
    meaning: 'The record of this shipment.',
    optional: true,
    example: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90',
  })
  shipmentId?: string;
  @Id({
    meaning: 'The records of this movement.',
    optional: true,
    example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90',
  })
  movementId?: string;
  @Text({
    meaning: 'Plate of truck or trailer; marks and case do not matter.',
    max: 32,
    optional: true,
    example: '81C-123.45',
  })
  plate?: string;
  @Text({ meaning: 'Container (ISO 6346).', max: 11, optional: true, example: 'CSQU3054383' })
  container?: string;
  @Checked({
    meaning: 'Customs declaration (VNACCS): 11 digits, a 12th is left aside.',
    code: 'customs-declaration',
    max: 12,
    check: (text) => parseCustomsDeclarationNumber(text).ok,
    should: 'must be 11 or 12 digits',
    optional: true,
    example: '30712345670',
  })
  customsNumber?: string;
  @Checked({
    meaning: 'Declarant, carrier or owner of the goods.',
    code: 'enterprise',
    max: 40,
    check: isEnterpriseKey,
    should: 'must be a tax code or a foreign registration',
    optional: true,
    example: '5900123453',
  })
  enterprise?: string;
  @Text({ meaning: 'Only this gate.', max: 8, optional: true, example: 'LT' })
  gate?: string;
  @Code({
    meaning: 'Only records of movements, or of shipments.',
    of: ['MOVEMENT', 'SHIPMENT'],
    optional: true,
    example: 'SHIPMENT',
  })
  kind?: string;
  @Code({ meaning: 'Only this stage.', of: STAGES, optional: true, example: 'UNDER_INSPECTION' })
  stage?: string;
  @Code({
    meaning: 'Only what this agency answers for.',
    of: ACTING_AGENCIES,
    optional: true,
    example: 'CUSTOMS',
  })
  holder?: string;
  @Text({ meaning: 'Only what this unit answers for.', max: 40, optional: true, example: 'LT-HQ' })
  holderUnit?: string;
  @Text({
    meaning: 'Only what this officer answers for.',
    max: 80,
    optional: true,
    example: 'customs.officer1',
  })
  holderOfficer?: string;
  @Code({
    meaning: 'Only what is overdue, or only what is not.',
    of: ['true', 'false'],
    optional: true,
    example: 'true',
  })
  overdue?: string;
  @Code({
    meaning: 'Only open records, or only closed ones.',
    of: ['true', 'false'],
    optional: true,
    example: 'true',
  })
  open?: string;
  @Sort(RECORD_SORTS)
  sort?: string;
  @Type(() => Number)
  @Whole({ meaning: 'How many at most.', min: 1, max: 200, optional: true, example: 50 })
  limit?: number;
  @Text({ meaning: 'Cursor: where the page before ended (`next`).', max: 200, optional: true })
  after?: string;
}

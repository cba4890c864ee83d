import { Code, Flag, Id, ListOf, Text, Time } from '@onegate/http';
import { HANDOVER_STATES } from '../handovers/handover.view.ts';
import { OfficerId, UnitCode } from '../register/show/entry-fields.ts';

const ShiftChangeId = (): PropertyDecorator =>
  Id({ meaning: 'Shift change.', example: '019a5b3e-7c60-7d2e-8f3a-4b5c6d7e8f90' });

/** One file of a shift change: offered on its own, or why not. */
export class ShiftChangeFile {
  @Id({ meaning: 'Record.', example: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90' })
  recordId!: string;
  @Text({ meaning: 'Reference of the record.', max: 40, example: 'LT-26-7KQ2M9-X' })
  ref!: string;
  @Id({
    meaning: 'Its offer, accepted or refused under `/v1/handovers/{id}`; absent: it was not offered.',
    optional: true,
    example: '019a5b3e-7c40-7d2e-8f3a-4b5c6d7e8f90',
  })
  handoverId?: string;
  @Code({ meaning: 'What became of the offer.', of: HANDOVER_STATES, optional: true, example: 'OPEN' })
  state?: string;
  @Text({ meaning: 'Why it was refused.', max: 40, optional: true, example: 'NO_CAPACITY' })
  refusalCode?: string;
  @Text({
    meaning: 'Code of what stood against an offer: such a file falls to the next leader when the shift ends.',
    max: 60,
    optional: true,
    example: 'clearance.handover.held',
  })
  obstacle?: string;
}

/** The files of an officer or unit, offered at once. */
export class ShiftChangeView {
  @ShiftChangeId()
  id!: string;
  @Text({ meaning: 'Gate.', max: 8, example: 'LT' })
  gate!: string;
  @UnitCode()
  unit!: string;
  @OfficerId({ meaning: 'Whose files; absent: everybody’s of the unit.', optional: true })
  officer?: string;
  @OfficerId({ meaning: 'To whom they are offered.', example: 'customs.leader1' })
  toOfficer!: string;
  @Time({ meaning: 'When the offers run out.', example: '2026-11-24T11:00:00.000Z' })
  deadline!: string;
  @Time({ meaning: 'When they were offered.', example: '2026-11-24T10:30:00.000Z' })
  openedAt!: string;
  @Flag({ meaning: 'Whether all files have been looked at: many are offered in portions.', example: true })
  complete!: boolean;
}

export class ShiftChangePage {
  @ListOf(() => ShiftChangeView, { meaning: 'Shift changes of this page, the newest first.', max: 200 })
  items!: ShiftChangeView[];
  @Text({ meaning: 'Cursor for the next page; absent on the last.', max: 200, optional: true })
  next?: string;
}

export class ShiftChangeWithFiles extends ShiftChangeView {
  @ListOf(() => ShiftChangeFile, { meaning: 'Files of this page, each with what became of it.', max: 200 })
  files!: ShiftChangeFile[];
  @Text({ meaning: 'Cursor for the next page of files; absent on the last.', max: 200, optional: true })
  next?: string;
}

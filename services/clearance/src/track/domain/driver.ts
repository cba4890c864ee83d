import type { Stage } from '@onegate/codes';
import { type MovementFile, recordOf } from '../../movement/domain/movement-file.ts';
import { isHeld } from '../../movement/domain/release.ts';
import { tasksOf } from '../../movement/domain/task.ts';

/** What the driver, or whoever sent the truck, has to do next. */
export const DRIVER_ACTS = [
  'NOTHING',
  'WAIT',
  'ASK_DUTY_DESK',
  'CORRECT_DECLARATION',
  'ANSWER_AGENCY',
  'COME',
  'WAIT_AT_BARRIER',
  'SHOW_PAPERS',
  'GO_TO_YARD',
  'PAY',
  'WAIT_FOR_CALL',
  'GO_TO_EXIT',
  'DRIVE_BACK',
] as const;
export type DriverAct = (typeof DRIVER_ACTS)[number];

const IN_STAGE = {
  SUBMITTED: 'WAIT',
  SCHEDULED: 'COME',
  WAITING_ADMISSION: 'WAIT_AT_BARRIER',
  ARRIVED: 'SHOW_PAPERS',
  IN_YARD: 'GO_TO_YARD',
  UNDER_INSPECTION: 'WAIT',
  TRANSSHIPPING: 'WAIT',
  AWAITING_TRUCK: 'WAIT',
  FEE_DUE: 'PAY',
  QUEUED_FOR_EXIT: 'WAIT_FOR_CALL',
  EXIT_CONTROL: 'GO_TO_EXIT',
  CROSSED: 'NOTHING',
  COMPLETED: 'NOTHING',
  CANCELLED: 'NOTHING',
  REFUSED: 'DRIVE_BACK',
  RETURNING: 'DRIVE_BACK',
  CLOSED_REFUSED: 'NOTHING',
  TURNED_BACK: 'WAIT',
} as const satisfies Record<Stage, DriverAct>;

/** What is awaited of the driver. Under a hold only this: which desk to ask; the same for every hold. */
export function awaitedOfDriver(file: MovementFile, recordId: string): DriverAct {
  const { stage, holder } = recordOf(file, recordId);
  if (holder === null) return 'NOTHING';
  if (isHeld(file, recordId)) return 'ASK_DUTY_DESK';
  if (file.correctionNeeded) return 'CORRECT_DECLARATION';
  if (tasksOf(file, recordId).some(([, { askedAt }]) => askedAt !== null)) return 'ANSWER_AGENCY';
  return IN_STAGE[stage];
}

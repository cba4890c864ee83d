import type { Stage } from '@onegate/codes';
import type { Holder } from '../../movement/domain/movement-file.ts';
import type { PlannedTask } from '../../movement/domain/plan-tasks.ts';

/** What attribution looks for in an entry, in the form in which entries are written; erased values are absent. */
export interface ToldFields {
  readonly type?: string;
  readonly steps?: readonly { readonly from: Stage | null; readonly to: Stage }[];
  readonly holder?: Holder | null;
  readonly tasks?: readonly PlannedTask[];
  readonly voided?: readonly string[];
  readonly task?: PlannedTask;
  readonly inspectionId?: string;
  readonly unit?: string;
  readonly officer?: string | null;
  readonly holdId?: string;
}

/** One entry of a movement's records, as attribution reads it. */
export interface ToldEntry {
  /** Whether it stands in the record asked for; else only in one of the same movement. */
  readonly own: boolean;
  /** When it happened, milliseconds since 1970. */
  readonly at: number;
  readonly fields: ToldFields;
}

// Written from v1.schema.json by the script "generate"; change the schema.
import type { InspectionTask } from '../../pieces/inspection-task/v1.ts';

/** One more check became due: the approval of an amendment, or a re-inspection. */
export interface InspectionAddedV1 {
  /** The task. */
  readonly task: InspectionTask;
  /** Amendment that it approves. */
  readonly amendmentId?: string;
}

// Written from v1.schema.json by the script "generate"; change the schema.
import type { InspectionTask } from '../../pieces/inspection-task/v1.ts';

/** Which checks are due for one version of declaration and channel: all that are valid, kept ones included. */
export interface InspectionsPlannedV1 {
  /** Id of the movement that it concerns; the key of the event. */
  readonly movementId: string;
  /** Version of the declaration for which it was planned. */
  readonly declarationVersion: number;
  /** Version of the channels of the movement for which it was planned. */
  readonly channelVersion: number;
  /** All tasks that are valid for these versions. */
  readonly tasks: readonly InspectionTask[];
  /** Earlier tasks that are no longer due. */
  readonly voided: readonly string[];
}

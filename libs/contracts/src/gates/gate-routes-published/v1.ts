// Written from v1.schema.json by the script "generate"; change the schema.
import type { Agency } from '../../pieces/agency/v1.ts';
import type { Direction } from '../../pieces/direction/v1.ts';
import type { Stage } from '../../pieces/stage/v1.ts';

/** Stages of each direction with holder and target: the whole route table, replacing the earlier one. */
export interface GateRoutesPublishedV1 {
  /** Code of the gate whose snapshot it is. */
  readonly gate: string;
  /** Version of this snapshot; a higher one replaces a lower one. */
  readonly version: number;
  /** From when it counts. */
  readonly effectiveFrom: string;
  /** One route per direction. */
  readonly routes: readonly {
    /** The direction. */
    readonly direction: Direction;
    /** Its stages in order. */
    readonly stages: readonly {
      /** The stage. */
      readonly stage: Stage;
      /** Agency that answers in it by rule; null: the lead of the inspections, or closed. */
      readonly holder: Agency | null;
      /** How long it should take; null: no target. */
      readonly target: string | null;
      /** Stages that may follow. */
      readonly next: readonly Stage[];
    }[];
  }[];
}

// Written from v1.schema.json by the script "generate"; change the schema.
import type { Agency } from '../../pieces/agency/v1.ts';

/** Units, officers, heads and roster of the gate: the whole register, replacing the earlier one. */
export interface GateRegisterPublishedV1 {
  /** Code of the gate whose snapshot it is. */
  readonly gate: string;
  /** Version of this snapshot; a higher one replaces a lower one. */
  readonly version: number;
  /** From when it counts. */
  readonly effectiveFrom: string;
  /** Units of the agencies at the gate. */
  readonly units: readonly {
    /** Code of the unit. */
    readonly id: string;
    /** Its agency. */
    readonly agency: Agency;
    /** What it is called, for people. */
    readonly name: {
      /** In Vietnamese. */
      readonly vi: string;
      /** In English. */
      readonly en: string;
    };
  }[];
  /** Officers. */
  readonly officers: readonly {
    /** Opaque id. */
    readonly id: string;
    /** Unit of the officer. */
    readonly unit: string;
    /** Roles of the officer. */
    readonly roles: readonly string[];
  }[];
  /** Who heads each unit, dated. */
  readonly heads: readonly {
    /** The unit. */
    readonly unit: string;
    /** The head. */
    readonly officer: string;
    /** Since when. */
    readonly from: string;
    /** Until when; null while in office. */
    readonly to: string | null;
  }[];
  /** Who is on duty, dated. */
  readonly roster: readonly {
    /** The unit. */
    readonly unit: string;
    /** Leader of the shift, with a delegation to approve. */
    readonly leader: string;
    /** Officers on duty. */
    readonly officers: readonly string[];
    /** Begin of the shift. */
    readonly from: string;
    /** End of the shift; null: open. */
    readonly to: string | null;
  }[];
}

// Written from v1.schema.json by the script "generate"; change the schema.
import type { Direction } from '../../pieces/direction/v1.ts';
import type { Subject } from '../../pieces/subject/v1.ts';

/** The shared record of a movement or shipment exists from now. */
export interface RecordOpenedV1 {
  /** Movement or shipment that it concerns. */
  readonly subject: Subject;
  /** Reference of the movement or shipment. */
  readonly ref: string;
  /** Gate of the record. */
  readonly gate: string;
  /** Route that it takes. */
  readonly direction: Direction;
  /** Version of the route table. */
  readonly routeVersion: number;
  /** Id of the declaration that it concerns, UUIDv7, given by declarations. */
  readonly declarationId: string;
  /** Shipment that it was a part of until a part of the goods changed trucks. */
  readonly parentId?: string;
}

import { routeOf } from '../../route/domain/routes.ts';
import { rowOf } from '../../route/domain/route.ts';
import { type MovementFile, recordOf } from './movement-file.ts';

/** Nobody answers for the record any more. */
export const isClosed = (file: MovementFile, recordId: string = file.movementId): boolean =>
  rowOf(routeOf(file), recordOf(file, recordId).stage).holder === null;

import type { Resource } from '@onegate/auth';
import { type MovementFile, recordOf } from '../movement/domain/movement-file.ts';
import { routeOf } from '../route/domain/routes.ts';
import { rowOf } from '../route/domain/route.ts';

/** For reading: the enterprises that declared, drive, and own the goods of this very record. */
export function readResource(file: MovementFile, recordId: string): Resource {
  const owner = file.carried[recordId]?.enterprise;
  return {
    gate: file.gate,
    enterprises: [file.declarant, file.carrier, ...(owner === undefined ? [] : [owner])],
  };
}

/** For acts of whoever answers now. */
export function holderResource(file: MovementFile, recordId: string): Resource {
  const agency = recordOf(file, recordId).holder?.agency;
  return { gate: file.gate, ...(agency && { agency }) };
}

/** For the exit: the agency that controls it on this route. */
export function exitResource(file: MovementFile): Resource {
  const { holder } = rowOf(routeOf(file), 'EXIT_CONTROL');
  return { gate: file.gate, ...(holder && { agency: holder }) };
}

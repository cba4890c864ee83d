import type { Register } from '../../register/domain/register.ts';
import { routes } from '../../route/domain/routes.ts';
import { rowOf } from '../../route/domain/route.ts';
import { holderOf, sameHolder } from '../../movement/domain/holder.ts';
import type { Instant, MovementFile } from '../../movement/domain/movement-file.ts';

/** The first record of a movement for which somebody else answers by now; undefined when the roster changed nobody. */
export function turnedRecord(file: MovementFile, register: Register, at: Instant): string | undefined {
  const route = routes[file.direction];
  return Object.keys(file.records).find((recordId) => {
    const record = file.records[recordId];
    if (!record?.holder) return false;
    return !sameHolder(record.holder, holderOf(file, recordId, rowOf(route, record.stage), register, at));
  });
}

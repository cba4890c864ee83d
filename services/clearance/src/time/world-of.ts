import type { Register } from '../register/domain/register.ts';
import { rowOf } from '../route/domain/route.ts';
import { routes } from '../route/domain/routes.ts';
import type { MovementFile } from '../movement/domain/movement-file.ts';
import type { World } from './domain/attribute.ts';

/** What attribution asks, answered by the register and the route. Until units have a calendar they always work. */
export function worldOf({ gate, direction }: MovementFile, register: Register): World {
  return {
    routeAwaits: (stage) => rowOf(routes[direction], stage).waitingOn,
    unitOf: (agency) => register.unitOf(gate, agency),
    peopleAt: (unit, at) => {
      const instant = new Date(at).toISOString();
      return { head: register.findHead(unit, instant), leader: register.leaderOnDuty(unit, instant) };
    },
    isWorking: () => true,
    changesOf: (unit) => register.changesOf(unit).map((at) => Date.parse(at)),
  };
}

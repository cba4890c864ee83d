import type { ActingAgency, Stage } from '@onegate/codes';
import type { Standstill } from '../calendar/domain/timetable.ts';
import { turnsOfWork, worksAt } from '../calendar/domain/working-time.ts';
import { BARRIER, CUSTOMS, EVERY } from '../movement/domain/needs.ts';
import type { Register } from '../register/domain/register.ts';
import { type RouteRow, rowOf } from '../route/domain/route.ts';
import { routeOf } from '../route/domain/routes.ts';
import type { MovementFile } from '../movement/domain/movement-file.ts';
import type { World } from './domain/attribute.ts';

/** What attribution asks, answered by the register and the route. A unit without a calendar always works. */
export function worldOf(file: MovementFile, register: Register): World {
  const { gate } = file;
  const { timetable } = register;
  const rowAt = (stage: Stage) => rowOf(routeOf(file), stage);
  return {
    routeAwaits: (stage) => rowAt(stage).waitingOn,
    unitOf: (agency) => register.unitOf(gate, agency),
    peopleAt: (unit, at) => {
      const instant = new Date(at).toISOString();
      return { head: register.findHead(unit, instant), leader: register.leaderOnDuty(unit, instant) };
    },
    isWorking: (unit, at) => worksAt(timetable.calendarsOf(unit), at),
    isStanding: (stage, agency, at) =>
      timetable.isStanding(gate, needsIn(rowAt(stage), agency), new Date(at).toISOString()),
    changesOf: (unit, span) => [
      ...[...register.changesOf(unit), ...timetable.turnsOf(gate)].map((at) => Date.parse(at)),
      ...turnsOfWork(timetable.calendarsOf(unit), span),
    ],
  };
}

/** What the act needs that is awaited: an inspection of an agency, else what the stage waits for. */
const needsIn = ({ needsBarrier }: RouteRow, agency: ActingAgency | undefined): ReadonlySet<Standstill> => {
  if (agency !== undefined) return agency === 'CUSTOMS' ? CUSTOMS : EVERY;
  return needsBarrier ? BARRIER : EVERY;
};

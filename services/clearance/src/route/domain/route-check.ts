import { isDuration, type Stage } from '@onegate/codes';
import type { Route, RouteRow } from './route.ts';

/** Everything that is wrong with a route; empty when nothing is. */
export function faultsOfRoute(route: Route): string[] {
  const stages = new Set<Stage>(route.rows.map(({ stage }) => stage));
  const found = reachable(route);
  const faults = [
    ...route.rows.flatMap((row) => faultsOfRow(row, stages)),
    ...[...stages].filter((stage) => !found.has(stage)).map((stage) => `${stage} cannot be reached`),
  ];
  if (stages.size !== route.rows.length) faults.push('a stage has two rows');
  if (!route.rows.some(({ holder }) => holder === null)) faults.push('no stage closes the record');
  return faults.map((fault) => `${route.direction} ${route.version}: ${fault}`);
}

function faultsOfRow(row: RouteRow, stages: ReadonlySet<Stage>): string[] {
  const { stage, holder, permits, clock, next, waitingOn } = row;
  const faults = next
    .filter((way) => !stages.has(way.stage))
    .map((way) => `${stage} leads to ${way.stage}, which has no row`);
  if ('target' in clock && !isDuration(clock.target)) faults.push(`the target of ${stage} is not a duration`);
  if (clock.kind === 'STAGE' && clock.automatic !== undefined && !isDuration(clock.automatic))
    faults.push(`the automatic target of ${stage} is not a duration`);
  if (holder === null) return faults;
  if (next.length === 0) faults.push(`${stage} is a dead end that somebody answers for`);
  if (clock.kind === 'NONE' && clock.because === undefined)
    faults.push(`${stage} has no clock and no reason for that`);
  if (waitingOn === null) faults.push(`${stage} waits on nobody`);
  if (holder !== 'LEAD' && !permits.includes(holder)) faults.push(`${stage} does not permit its own holder`);
  return faults;
}

function reachable(route: Route): Set<Stage> {
  const found = new Set<Stage>();
  const open = route.rows.slice(0, 1).map(({ stage }) => stage);
  for (let stage = open.pop(); stage !== undefined; stage = open.pop()) {
    if (found.has(stage)) continue;
    found.add(stage);
    const here = stage;
    open.push(...(route.rows.find((row) => row.stage === here)?.next ?? []).map((way) => way.stage));
  }
  return found;
}

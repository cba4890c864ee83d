import { DIRECTIONS } from '@onegate/codes';
import type { FactData } from '@onegate/contracts';
import type { RouteRow } from '../route/domain/route.ts';
import { routes } from '../route/domain/routes.ts';
import type { Register } from './domain/register.ts';

type Routes = FactData<'gate.routes-published'>['routes'];

/** The routes with the targets that hold at a gate. */
export const routesOf = (register: Register, gate: string): Routes =>
  DIRECTIONS.map((direction) => ({
    direction,
    stages: routes[direction].rows.map((row: RouteRow) => ({
      stage: row.stage,
      holder: row.holder === 'LEAD' ? null : row.holder,
      target: register.targetOf(gate, row.stage) ?? ('target' in row.clock ? row.clock.target : null),
      next: [...new Set(row.next.map(({ stage }) => stage))],
    })),
  }));

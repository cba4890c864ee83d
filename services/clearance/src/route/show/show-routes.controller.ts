import { Controller, Get, Param } from '@nestjs/common';
import { Code, Operation } from '@onegate/http';
import { type Route, ROUTE_DIRECTIONS, type RouteRow } from '../domain/route.ts';
import { OPEN_ROUTES, routes } from '../domain/routes.ts';
import { RouteList, RouteView, type StageView } from './route.view.ts';

export class RouteParam {
  @Code({ meaning: 'What the route is for.', of: ROUTE_DIRECTIONS, example: 'EXPORT' })
  direction!: keyof typeof routes;
}

@Controller('v1/routes')
export class ShowRoutesController {
  @Get()
  @Operation('routes.list', {
    kind: 'READ',
    summary: 'The routes: every stage, who answers in it, its clock, and what follows',
    answer: RouteList,
    audience: 'public',
  })
  list(): RouteList {
    return { items: Object.values(routes).map(viewOf), open: [...OPEN_ROUTES] };
  }

  @Get(':direction')
  @Operation('routes.show', {
    kind: 'READ',
    summary: 'The route of one direction',
    answer: RouteView,
    audience: 'public',
    problems: ['http.validation'],
  })
  show(@Param() { direction }: RouteParam): RouteView {
    return viewOf(routes[direction]);
  }
}

const viewOf = (route: Route): RouteView => ({
  direction: route.direction,
  version: route.version,
  stages: route.rows.map(stageOf),
});

const stageOf = (row: RouteRow): StageView => ({
  stage: row.stage,
  ...(row.holder !== null && { holder: row.holder }),
  permits: [...row.permits],
  beginsWith: row.beginsWith,
  ...(row.waitingOn !== null && { waitingOn: row.waitingOn }),
  clock: row.clock,
  releases: row.releases ?? false,
  next: row.next.map((way) => ({ ...way })),
});

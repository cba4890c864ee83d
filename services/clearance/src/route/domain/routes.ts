import type { Direction } from '@onegate/codes';
import { emptyReturnRoute } from './empty-return-route.ts';
import { exportRoute } from './export-route.ts';
import { importRoute } from './import-route.ts';
import { refusedEntryRoute } from './refused-entry-route.ts';
import type { Route, RouteDirection } from './route.ts';

/** The routes in force. A new law is a new row, and a new version. */
export const routes = {
  EXPORT: exportRoute,
  IMPORT: importRoute,
  EMPTY_RETURN: emptyReturnRoute,
  /** Part of the import route: a record joins it from there. */
  REFUSED_ENTRY: refusedEntryRoute,
} as const satisfies Record<RouteDirection, Route>;

/** Ways through the gate that no route is written for yet. */
export const OPEN_ROUTES = ['TRANSIT'] as const;

/** What a movement is on a route by. */
export interface Routed {
  readonly direction: Direction;
  /** Declared without goods; absent: with. */
  readonly empty?: boolean;
}

/** The route of a movement, chosen when it was declared and kept. */
export const routeOf = ({ direction, empty = false }: Routed): Route =>
  routes[direction === 'EXPORT' && empty ? 'EMPTY_RETURN' : direction];

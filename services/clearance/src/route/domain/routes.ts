import type { Direction } from '@onegate/codes';
import { exportRoute } from './export-route.ts';
import { importRoute } from './import-route.ts';
import type { Route } from './route.ts';

/** The routes in force. A new law is a new row, and a new version. */
export const routes = { EXPORT: exportRoute, IMPORT: importRoute } as const satisfies Record<
  Direction,
  Route
>;

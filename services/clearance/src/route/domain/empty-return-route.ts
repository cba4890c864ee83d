import { exportRoute } from './export-route.ts';
import type { Route } from './route.ts';

/**
 * A truck that leaves the country empty, as most that brought goods do. It passes at once what it has nothing to do in;
 * it keeps every stage of an export all the same, since it may take over goods of another truck on its way.
 */
export const emptyReturnRoute = { ...exportRoute, direction: 'EMPTY_RETURN' } as const satisfies Route;

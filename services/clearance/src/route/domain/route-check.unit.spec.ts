import { exportRoute } from './export-route.ts';
import type { Route, RouteRow } from './route.ts';
import { faultsOfRoute } from './route-check.ts';
import { routes } from './routes.ts';

/** The export route with one row changed, or left out. */
const changed = (stage: string, change: Partial<RouteRow> | null): Route => ({
  ...exportRoute,
  rows: exportRoute.rows.flatMap((row) => {
    if (row.stage !== stage) return [row];
    return change ? [{ ...row, ...change }] : [];
  }),
});

describe('the check of a route', () => {
  test.each(Object.values(routes))('finds nothing in the route in force: $direction', (route) => {
    expect(faultsOfRoute(route)).toEqual([]);
  });

  test.each<[string, Route, string]>([
    ['a missing stage', changed('IN_YARD', null), 'ARRIVED leads to IN_YARD, which has no row'],
    ['a stage nobody reaches', changed('ARRIVED', { next: [] }), 'IN_YARD cannot be reached'],
    [
      'a dead end',
      changed('QUEUED_FOR_EXIT', { next: [] }),
      'QUEUED_FOR_EXIT is a dead end that somebody answers for',
    ],
    [
      'a holder not permitted',
      changed('ARRIVED', { permits: ['CUSTOMS'] }),
      'ARRIVED does not permit its own holder',
    ],
    [
      'no clock and no reason',
      changed('ARRIVED', { clock: { kind: 'NONE' } }),
      'ARRIVED has no clock and no reason for that',
    ],
    ['nobody awaited', changed('ARRIVED', { waitingOn: null }), 'ARRIVED waits on nobody'],
    [
      'a target that is no duration',
      changed('ARRIVED', { clock: { kind: 'STAGE', target: 'P1M', law: false } }),
      'the target of ARRIVED is not a duration',
    ],
    [
      'a stage twice',
      { ...exportRoute, rows: [...exportRoute.rows, ...exportRoute.rows.slice(0, 1)] },
      'a stage has two rows',
    ],
    ['no end', { ...exportRoute, rows: exportRoute.rows.slice(0, 2) }, 'no stage closes the record'],
  ])('names %s', (_name, route, fault) => {
    expect(faultsOfRoute(route)).toContain(`EXPORT 1: ${fault}`);
  });
});

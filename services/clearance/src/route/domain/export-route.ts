import { beforeTheBarrier, overTheLine } from './outbound-parts.ts';
import { afterTheYard, beforeArrival, inTheYard } from './route-parts.ts';
import type { Route } from './route.ts';

/** Vietnam → Cambodia. */
export const exportRoute = {
  direction: 'EXPORT',
  version: 1,
  rows: [
    ...beforeArrival({ stage: 'WAITING_ADMISSION', when: 'atBarrier' }),
    ...beforeTheBarrier,
    ...inTheYard('It is admitted.'),
    ...afterTheYard,
    ...overTheLine,
  ],
} as const satisfies Route;

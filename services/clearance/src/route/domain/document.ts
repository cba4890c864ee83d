import { STAGES } from '@onegate/codes';
import { EVENT_NAMES, events, type Treatment } from './events.ts';
import type { Route, RouteRow } from './route.ts';
import { OPEN_ROUTES, routes } from './routes.ts';

const SIGN: Readonly<Record<Treatment, string>> = { HANDLED: 'H', NOTED: '·', DIFFERENCE: 'D' };

/** The document of all routes, in Markdown: `deploy/docs/routes.md` is this text, and a test compares them. */
export const routesDocument = (): string =>
  [
    '# Routes',
    'Written from the tables in `services/clearance/src/route/domain` by `services/clearance/test/write-routes.ts`; change those. `GET /v1/routes` shows the same. Open: ' +
      `${OPEN_ROUTES.join(', ')}.`,
    ...Object.values(routes).map(sectionOf),
    eventsSection(),
  ].join('\n\n') + '\n';

const sectionOf = (route: Route): string =>
  [`## ${route.direction}, version ${String(route.version)}`, diagramOf(route), stagesOf(route)].join('\n\n');

/** A Mermaid state diagram: every way out of every stage, with its condition. */
function diagramOf({ rows }: Route): string {
  const lines = rows.flatMap((row) => [
    ...row.next.map((way) => `  ${row.stage} --> ${way.stage}: ${way.when}`),
    ...(row.next.length === 0 ? [`  ${row.stage} --> [*]`] : []),
  ]);
  const first = rows[0]?.stage ?? '';
  return ['```mermaid', 'stateDiagram-v2', `  [*] --> ${first}`, ...lines, '```'].join('\n');
}

const stagesOf = ({ rows }: Route): string =>
  tableOf(
    ['Stage', 'Holder', 'Begins with', 'Waits on', 'Clock'],
    rows.map((row) => [
      row.stage,
      row.holder ?? 'closed',
      row.beginsWith,
      row.waitingOn ?? '',
      clockOf(row.clock),
    ]),
  );

function clockOf(clock: RouteRow['clock']): string {
  if (clock.kind === 'NONE') return clock.because ?? '';
  if (clock.kind === 'EACH_TASK') return 'Each task has its own.';
  const automatic = clock.kind === 'STAGE' && clock.automatic ? `, by rule ${clock.automatic}` : '';
  return `${clock.target}${automatic}${clock.kind === 'PRESUMPTION' ? ', then presumed' : ''}`;
}

const eventsSection = (): string =>
  [
    '## Every event in every stage of the movement',
    'H: handled, taken over and may move records. ·: noted, an entry that leaves the movement where it is. D: a difference, an entry that contradicts the stage and that somebody settles.',
    tableOf(
      ['Event', ...STAGES],
      EVENT_NAMES.map((name) => [name, ...STAGES.map((stage) => SIGN[events[name][stage]])]),
    ),
  ].join('\n\n');

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

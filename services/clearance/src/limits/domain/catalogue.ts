import { STAGE_NAMES, type Stage } from '@onegate/codes';
import { routes } from '../../route/domain/routes.ts';
import type { RouteRow } from '../../route/domain/route.ts';
import { type Limit, type LimitKey, LIMITS } from '../../register/domain/limits.ts';
import { LAWFUL_NORMS, NORM_NAMES } from '../../register/domain/norms.ts';

/** A time limit that a gate may set. */
export interface LimitRow {
  readonly name: LimitKey;
  readonly meaning: string;
  /** Where the gate has none of its own; absent: the published rule of the task says. */
  readonly standard?: string;
  /** The furthest that a gate may go, ISO 8601 duration. */
  readonly maximum: string;
  /** Whether a law or the directive sets the maximum; else it only keeps out what nobody can mean. */
  readonly byLaw: boolean;
}

const FURTHEST = 'P366D';

const bounded = (maximum: string | undefined) => ({
  maximum: maximum ?? FURTHEST,
  byLaw: maximum !== undefined,
});

/** A stage of several routes is measured alike in each of them. */
function stageRows(): LimitRow[] {
  const rows = Object.values(routes).flatMap(({ rows: all }) => all as readonly RouteRow[]);
  const found = rows.flatMap((row) => stageLimits(row));
  return [...new Map(found.map((row) => [row.name, row])).values()];
}

function stageLimits({ stage, clock }: RouteRow): LimitRow[] {
  if (clock.kind !== 'STAGE' && clock.kind !== 'PRESUMPTION') return [];
  const { target, law } = clock;
  const name = STAGE_NAMES[stage].en;
  const bounds = bounded(law ? target : undefined);
  const meaning =
    clock.kind === 'STAGE' ? `The stage: ${name}.` : `Until the stage ends by presumption: ${name}.`;
  const automatic = clock.kind === 'STAGE' ? automaticOf(stage, clock.automatic) : [];
  return [{ name: stage, meaning, standard: target, ...bounds }, ...automatic];
}

function automaticOf(stage: Stage, standard: string | undefined): LimitRow[] {
  if (standard === undefined) return [];
  const meaning = `The stage, where a rule decides instead of a person: ${STAGE_NAMES[stage].en}.`;
  return [{ name: `${stage}_AUTOMATIC`, meaning, standard, ...bounded(undefined) }];
}

const normRows = (): LimitRow[] =>
  NORM_NAMES.map((name) => ({
    name,
    meaning: name.startsWith('TASK_')
      ? 'Norm of an inspection, in the time in which its rule counts it.'
      : 'Norm of the approval of such an amendment.',
    ...bounded(LAWFUL_NORMS[name]),
  }));

const otherRows = (): LimitRow[] =>
  (Object.entries(LIMITS) as [keyof typeof LIMITS, Limit][]).map(
    ([name, { meaning, standard, maximum }]) => ({ name, meaning, standard, ...bounded(maximum) }),
  );

/** Every time limit that a gate may set, by name. */
export const LIMIT_ROWS: ReadonlyMap<string, LimitRow> = new Map(
  [...stageRows(), ...normRows(), ...otherRows()].map((row) => [row.name, row]),
);

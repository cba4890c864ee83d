import type { Stage } from '@onegate/codes';
import type { Holder } from '../../movement/domain/movement-file.ts';
import { OPEN_END, type Span } from './span.ts';
import type { ToldEntry } from './told-entry.ts';

/** Stage and holder between two changes, on the axis of occurrence; holder null: the record was closed. */
export interface Standing extends Span {
  readonly stage: Stage;
  /** First instant of the stage. */
  readonly stageSince: number;
  readonly holder: Holder | null;
}

/**
 * Where a record stood when, as it happened. What was recorded later tells better: a step that happened before the one
 * recorded last cuts it short. A change of holder alone stays within its stage.
 */
export function standingsOf(entries: readonly ToldEntry[]): Standing[] {
  const standings: Standing[] = [];
  for (const entry of entries) {
    const next = entry.own ? standingAfter(entry, standings) : undefined;
    if (!next) continue;
    cut(standings, next.from);
    standings.push(next);
  }
  return standings;
}

/** Undefined when the entry changed neither stage nor holder. */
function standingAfter({ at, fields }: ToldEntry, before: readonly Standing[]): Standing | undefined {
  const [first, last] = [before[0], before.at(-1)];
  const { steps = [], holder = last?.holder ?? null } = fields;
  const moved = steps.at(-1)?.to;
  const stage = moved ?? last?.stage;
  if (stage === undefined || (moved === undefined && fields.holder === undefined)) return undefined;
  if (moved === undefined && last) {
    const from = Math.max(at, last.stageSince);
    return { from, to: OPEN_END, stage, stageSince: last.stageSince, holder };
  }
  const from = Math.max(at, first?.from ?? at);
  return { from, to: OPEN_END, stage, stageSince: from, holder };
}

/** What stood there ends at the instant; what began at it or later never was. */
function cut(standings: Standing[], at: number): void {
  while (standings.length > 0 && (standings.at(-1)?.from ?? 0) >= at) standings.pop();
  const last = standings.pop();
  if (last) standings.push({ ...last, to: at });
}

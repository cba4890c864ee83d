import type { ActingAgency } from '@onegate/codes';
import type { PlannedTask } from '../../movement/domain/plan-tasks.ts';
import { OPEN_END, type Span, SpanBuilder } from './span.ts';
import type { ToldEntry } from './told-entry.ts';

/** Who worked on a task from an instant on; null: anyone of the unit. */
interface Claim {
  readonly at: number;
  readonly unit: string | null;
  readonly officer: string | null;
}

/** A blocking task of an agency and the time that its clock ran. */
export interface TaskRun extends Span {
  readonly inspectionId: string;
  readonly agency: ActingAgency;
  /** ISO 8601 duration: of several that are open, the longest is taken to conclude last. */
  readonly norm: string;
  readonly claims: readonly Claim[];
  /** Times in which the enterprise owed something to it. */
  readonly asked: readonly Span[];
}

interface Draft {
  readonly task: PlannedTask;
  readonly plannedAt: number;
  readonly claims: Claim[];
  readonly asks: SpanBuilder;
  claimedAt?: number;
  startedAt?: number;
  endedAt?: number;
  voided?: true;
}

/** Every blocking task that concerns a record, whose clock has started. `entries`: in the order of recording. */
export function taskRunsOf(entries: readonly ToldEntry[]): TaskRun[] {
  const drafts = new Map<string, Draft>();
  const seen = new Map<string, number>();
  for (const entry of entries) {
    const { type = '' } = entry.fields;
    seen.set(type, Math.min(seen.get(type) ?? entry.at, entry.at));
    noteTask(drafts, type, entry);
  }
  return [...drafts.values()].flatMap((draft) => runOf(draft, drafts, seen));
}

function noteTask(drafts: Map<string, Draft>, type: string, entry: ToldEntry): void {
  const { at, fields } = entry;
  const plan = (task: PlannedTask): void => {
    if (!drafts.has(task.inspectionId))
      drafts.set(task.inspectionId, { task, plannedAt: at, claims: [], asks: new SpanBuilder() });
  };
  if (type === 'inspections.planned') {
    fields.tasks?.forEach(plan);
    for (const id of fields.voided ?? []) end(drafts.get(id), at, true);
    return;
  }
  if (type === 'inspection.added' && fields.task) plan(fields.task);
  const draft = drafts.get(fields.inspectionId ?? '');
  if (draft) noteAct(draft, type, entry);
}

function noteAct(draft: Draft, type: string, { at, fields }: ToldEntry): void {
  const by = { unit: fields.unit ?? null, officer: fields.officer ?? null };
  switch (type) {
    case 'inspection.claimed':
      draft.claimedAt ??= at;
      draft.claims.push({ at, ...by });
      break;
    case 'inspection.claim-released':
      delete draft.claimedAt;
      draft.claims.push({ at, unit: null, officer: null });
      break;
    case 'inspection.started':
      draft.startedAt ??= at;
      draft.claims.push({ at, ...by });
      break;
    case 'inspection.information-requested':
      draft.asks.open(at);
      break;
    case 'inspection.answered':
      draft.asks.close(at);
      break;
    case 'inspection.concluded':
      draft.claimedAt ??= at;
      end(draft, at);
      break;
    case 'inspection.voided':
      end(draft, at, true);
      break;
  }
}

function end(draft: Draft | undefined, at: number, voided?: true): void {
  if (!draft || draft.endedAt !== undefined) return;
  draft.endedAt = at;
  if (voided) draft.voided = true;
  draft.asks.close(at);
}

function runOf(
  draft: Draft,
  drafts: ReadonlyMap<string, Draft>,
  seen: ReadonlyMap<string, number>,
): TaskRun[] {
  const { task, plannedAt, claims, asks, endedAt = OPEN_END } = draft;
  const start = startOf(draft, drafts, seen);
  if (!task.blocking || start === undefined) return [];
  const from = Math.max(start, plannedAt);
  if (from >= endedAt) return [];
  const { inspectionId, agency, norm } = task;
  return [{ inspectionId, agency, norm, claims, asked: asks.spans, from, to: endedAt }];
}

/** When the event that starts the task's clock happened first; nobody is charged for a task before it was planned. */
function startOf(
  { task, claimedAt, startedAt }: Draft,
  drafts: ReadonlyMap<string, Draft>,
  seen: ReadonlyMap<string, number>,
): number | undefined {
  switch (task.startsWith) {
    case 'inspection.claimed':
      return claimedAt;
    case 'inspection.started':
      return startedAt;
    case 'inspection.concluded':
      return lastQuarantine(task.subject.id, drafts) ?? seen.get('yard.entered');
    default:
      return seen.get(task.startsWith);
  }
}

/** Where quarantine goes first, customs' clock runs from its result; undefined with none due. */
function lastQuarantine(subjectId: string, drafts: ReadonlyMap<string, Draft>): number | undefined {
  const ends = [...drafts.values()]
    .filter(
      ({ task, voided }) => task.subject.id === subjectId && task.agency.endsWith('_QUARANTINE') && !voided,
    )
    .map(({ endedAt = OPEN_END }) => endedAt);
  return ends.length === 0 ? undefined : Math.max(...ends);
}

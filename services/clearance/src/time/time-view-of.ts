import { type MovementFile, recordOf } from '../movement/domain/movement-file.ts';
import type { Part } from './domain/attribute.ts';
import { totalsOf } from './domain/totals.ts';
import type { PartOfTimeView, RecordTimeView } from './time.view.ts';

export function timeView(
  file: MovementFile,
  recordId: string,
  parts: readonly Part[],
  until: number,
): RecordTimeView {
  const { ref, stageSince } = recordOf(file, recordId);
  return {
    recordId,
    ref,
    from: parts[0] ? instant(parts[0].from) : stageSince,
    to: instant(parts.at(-1)?.to ?? Date.parse(stageSince)),
    open: parts.at(-1)?.to === until,
    lifeMs: parts.reduce((sum, { from, to }) => sum + to - from, 0),
    totals: totalsOf(parts).map((total) => ({ ...total })),
    parts: parts.map(partView),
  };
}

const partView = ({ from, to, ...part }: Part): PartOfTimeView => ({
  from: instant(from),
  to: instant(to),
  ms: to - from,
  ...part,
});

const instant = (ms: number): string => new Date(ms).toISOString();

import type { Input } from '../src/movement/domain/input.ts';
import type { MovementFile, RecordState } from '../src/movement/domain/movement-file.ts';
import type { Reaction } from '../src/movement/domain/react.ts';
import { events } from '../src/route/domain/events.ts';
import { rowOf } from '../src/route/domain/route.ts';
import { routeOf } from '../src/route/domain/routes.ts';

/** What must hold after every input, whatever it was. @returns what does not */
export function brokenAfter(before: MovementFile | null, input: Input, reaction: Reaction): string[] {
  const { file } = reaction;
  return [
    ...Object.entries(file.records).flatMap(([id, record]) => brokenRecord(file, id, record)),
    ...brokenSteps(file, reaction),
    ...brokenHoldings(before, reaction),
    ...brokenEntries(before, reaction),
    ...brokenTable(before, input, reaction),
    ...(file.seen[input.name] === undefined ? [`${input.name} was forgotten`] : []),
  ];
}

/** What the table of events only notes in a stage leaves the movement there. */
function brokenTable(before: MovementFile | null, input: Input, { file }: Reaction): string[] {
  const { stage: from } = before?.records[file.movementId] ?? {};
  if (before === null || from === undefined || events[input.name][from] !== 'NOTED') return [];
  const to = file.records[file.movementId]?.stage;
  return from === to ? [] : [`${input.name} is only noted in ${from}, but led to ${String(to)}`];
}

function brokenRecord(file: MovementFile, id: string, record: RecordState): string[] {
  const { holder: holding } = rowOf(routeOf(file), record.stage);
  const broken: string[] = [];
  if ((holding === null) !== (record.holder === null))
    broken.push(`${record.stage} of ${id} has not exactly one holder`);
  const released = record.releasedAt !== null && file.permit === null && record.holder !== null;
  if (released) broken.push(...againstRelease(file, id));
  const gone = file.direction === 'EXPORT' ? file.seen['vehicle.crossed'] : file.seen['vehicle.exited'];
  if (record.stage === 'COMPLETED' && gone === undefined) broken.push('completed before it left');
  if (record.stage === 'EXIT_CONTROL' && record.kind === 'SHIPMENT' && record.releasedAt === null)
    broken.push('at exit control without release');
  return broken;
}

/** Said once more in other words than the engine's own: what must not be while goods are released. */
function againstRelease(file: MovementFile, id: string): string[] {
  const concerns = (subject: string): boolean => subject === id || subject === file.movementId;
  const tasks = Object.values(file.tasks).filter(
    ({ subjectId, blocking }) => blocking && concerns(subjectId),
  );
  const open = tasks.filter(
    ({ status, result }) => status !== 'VOIDED' && !(result ?? '').startsWith('PASSED'),
  );
  const holds = Object.values(file.holds).filter(({ recordId }) => concerns(recordId));
  const versions = [file.planned?.declarationVersion, file.assessedFor];
  return [
    ...(open.length > 0 ? ['released with an open blocking task'] : []),
    ...(holds.length > 0 ? ['released under a hold'] : []),
    ...(file.amendment ? ['released while an amendment is pending'] : []),
    ...(versions.every((version) => version === file.declarationVersion)
      ? []
      : ['released for another version']),
    ...(file.planned?.channelVersion === file.channelVersion ? [] : ['released for another channel']),
  ];
}

/** Stages follow each other only along the edges of the route. */
function brokenSteps(file: MovementFile, { told }: Reaction): string[] {
  return told.flatMap((fact) => {
    if (fact.name !== 'stage.changed') return [];
    const { from, to } = fact.data;
    if (from === null) return [];
    const ways = rowOf(routeOf(file), from).next.map(({ stage }) => stage);
    return ways.includes(to) ? [] : [`${from} → ${to} is no way`];
  });
}

/** Each holding begins where the one before ended. */
function brokenHoldings(before: MovementFile | null, { holdings, file }: Reaction): string[] {
  return holdings.flatMap(({ recordId, before: ended, after }) => {
    const known = before?.records[recordId]?.holder ?? null;
    const broken = known === ended ? [] : ['a holding ends that did not hold'];
    if (after !== null && after.since !== file.recordedAt) broken.push('a holding begins at another time');
    if (known !== null && known.since >= file.recordedAt) broken.push('a holding ends before it began');
    return broken;
  });
}

function brokenEntries(before: MovementFile | null, { entries }: Reaction): string[] {
  return entries.flatMap(({ recordId, sealed }) => {
    const { seq = 0, hash = '' } = before?.records[recordId] ?? {};
    const previous = hash === '' ? Buffer.alloc(32) : Buffer.from(hash, 'base64url');
    return sealed.body.seq === seq + 1 && sealed.previous.equals(previous) ? [] : ['an entry is not chained'];
  });
}

import { type Checked, checkEntry, type Given } from './entry.ts';
import type { Finding } from './report.ts';

const NONE = Buffer.alloc(32);

/**
 * Checks the entries of a record one after the other: each by itself, its place, and its time. After a broken one the
 * chain goes on from the hash that it claims, so that only what is broken is named.
 */
export function checkChain(
  recordId: string,
  given: readonly Given[],
): { entries: Checked[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const entries: Checked[] = [];
  let previous: Uint8Array = NONE;
  let recordedAt = '';
  for (const [index, one] of given.entries()) {
    const seq = index + 1;
    const entry = checkEntry(one, previous);
    const faults = [...entry.faults, ...faultsOfPlace(entry, recordId, seq, recordedAt)];
    findings.push(...faults.map((message) => ({ code: 'ENTRY', seq, message })));
    entries.push(entry);
    previous = entry.hash ?? NONE;
    recordedAt = entry.body?.recordedAt ?? recordedAt;
  }
  if (given.length === 0) findings.push({ code: 'ENTRY', message: 'the record has no entries' });
  return { entries, findings };
}

function faultsOfPlace({ body }: Checked, recordId: string, seq: number, after: string): string[] {
  if (!body) return [];
  return [
    ...(body.recordId === recordId ? [] : [`it belongs to the record ${body.recordId}`]),
    ...(body.seq === seq ? [] : [`it says that it is entry ${body.seq}`]),
    ...(body.recordedAt > after ? [] : ['it was not recorded after the entry before']),
  ];
}

import { type Checkpoint, readCheckpoint, type VerifierKey } from '@onegate/verify';
import { auditRecords } from './audit-records.ts';
import { auditTree } from './audit-tree.ts';
import type { AuditFinding, Reader } from './finding.ts';

/** What the auditor brings: keys got elsewhere, and checkpoints that somebody kept. */
export interface AuditTrust {
  readonly keys: readonly VerifierKey[];
  /** Signed notes, e.g. all of `onegate.ledger.v1`: the more there are, the closer a change is found. */
  readonly kept: readonly string[];
}

export interface Audit {
  readonly entries: number;
  readonly leaves: number;
  readonly findings: readonly AuditFinding[];
}

/**
 * Checks a whole database: every row against its hash, every hash against the tree, the tree against what was signed.
 * By the verifier's code, not by the writer's.
 */
export async function auditLog(reader: Reader, { keys, kept }: AuditTrust): Promise<Audit> {
  const notes = await reader.read<{ note: string; size: number; root: Buffer }>(
    'SELECT note, size::float8 AS size, root FROM ledger_checkpoint ORDER BY size',
  );
  const findings: AuditFinding[] = [];
  const checkpoints: Checkpoint[] = [];
  for (const { note, size, root } of notes) {
    const checkpoint = readCheckpoint(note, keys);
    if (checkpoint?.size === size && checkpoint.root.equals(root)) checkpoints.push(checkpoint);
    else findings.push({ message: `the checkpoint of ${size} leaves is not what was signed` });
  }
  for (const note of kept) {
    const checkpoint = readCheckpoint(note, keys);
    if (checkpoint) checkpoints.push(checkpoint);
    else findings.push({ message: 'a checkpoint that was kept is not signed by a key that is trusted' });
  }
  const tree = await auditTree(reader, checkpoints);
  const records = await auditRecords(reader);
  return {
    entries: records.entries,
    leaves: tree.leaves,
    findings: [...findings, ...tree.findings, ...records.findings],
  };
}

import { type Checkpoint, hashLeaf, TreeHasher } from '@onegate/verify';
import type { AuditFinding, Reader } from './finding.ts';
import { TileCheck } from './tile-check.ts';

const PAGE = 2048;

interface Leaf {
  readonly leaf: number;
  readonly recordId: string;
  readonly seq: number;
  readonly hash: Buffer;
  readonly entry: Buffer | null;
}

const LEAVES = `
  SELECT leaf_index::float8 AS leaf, leaf.record_id AS "recordId", leaf.seq, leaf.hash, entry.hash AS entry
  FROM ledger_leaf AS leaf LEFT JOIN entry USING (record_id, seq)
  WHERE leaf_index >= $1 ORDER BY leaf_index LIMIT ${PAGE}`;

/**
 * Computes the tree anew from its leaves, and compares: with the entries, with the tiles, and with every checkpoint
 * that somebody kept. It holds a page of leaves at a time, however many there are. @returns findings and the number of leaves
 */
export async function auditTree(
  reader: Reader,
  checkpoints: readonly Checkpoint[],
): Promise<{ findings: AuditFinding[]; leaves: number }> {
  const findings: AuditFinding[] = [];
  const tree = new TreeHasher();
  const roots = new Roots(checkpoints);
  const tiles = new TileCheck();
  for (let page = await reader.read<Leaf>(LEAVES, [0]); page.length > 0;) {
    for (const leaf of page) {
      findings.push(...faultsOf(leaf, tree.size));
      tree.add(leaf.hash);
      tiles.add(hashLeaf(leaf.hash));
      roots.at(tree, leaf);
    }
    findings.push(...(await tiles.compare(reader)));
    page = await reader.read<Leaf>(LEAVES, [(page.at(-1)?.leaf ?? 0) + 1]);
  }
  findings.push(...roots.findings(tree.size), ...(await tiles.beyond(reader)));
  return { findings, leaves: tree.size };
}

function faultsOf({ leaf, recordId, seq, hash, entry }: Leaf, expected: number): AuditFinding[] {
  const named = { recordId, seq };
  if (leaf !== expected)
    return [{ ...named, message: `leaves ${expected} to ${leaf - 1} before it are missing` }];
  if (!entry) return [{ ...named, message: 'the tree has it, and the record has not: it was deleted' }];
  return entry.equals(hash) ? [] : [{ ...named, message: 'its hash is not the one in the tree' }];
}

/** The roots of the tree on its way, against those that were signed. */
class Roots {
  readonly #findings: AuditFinding[] = [];
  /** The largest tree that is the one that was signed. */
  #agreed = 0;
  #since: Leaf[] = [];

  constructor(private readonly checkpoints: readonly Checkpoint[]) {}

  at(tree: TreeHasher, leaf: Leaf): void {
    this.#since.push(leaf);
    const here = this.checkpoints.filter(({ size }) => size === tree.size);
    if (here.length === 0) return;
    const wrong = here.some(({ root }) => !root.equals(tree.root));
    if (wrong) this.#name();
    else [this.#agreed, this.#since] = [tree.size, []];
  }

  /** The change lies after the last tree that agrees: every entry since may be it. */
  #name(): void {
    const [first] = this.#since;
    const last = this.#since.at(-1);
    if (!first || !last) return;
    const range = `leaves ${this.#agreed} to ${last.leaf}`;
    for (const { recordId, seq } of this.#since)
      this.#findings.push({
        recordId,
        seq,
        message: `the tree is not the one that was signed, within ${range}`,
      });
    this.#since = [];
  }

  findings(leaves: number): AuditFinding[] {
    const largest = Math.max(0, ...this.checkpoints.map(({ size }) => size));
    return largest > leaves
      ? [...this.#findings, { message: `${largest} leaves were signed, and only ${leaves} are there` }]
      : this.#findings;
  }
}

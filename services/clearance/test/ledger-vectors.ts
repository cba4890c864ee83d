import { createPrivateKey, hash } from 'node:crypto';
import {
  digestOfDisclosure,
  disclosureOf,
  type Salted,
  seal,
  type Sealed,
} from '../src/ledger/domain/entry.ts';
import { append, EMPTY, type Frontier, rootOf } from '../src/ledger/domain/frontier.ts';
import { signedNote, signerOf } from '../src/ledger/domain/note.ts';
import { consistencyRanges, inclusionRanges, proofOf, type ReadTile } from '../src/ledger/domain/proof.ts';
import { leafHash } from '../src/ledger/domain/tree.ts';

const ORIGIN = 'onegate.example/vectors';
const RECORD = '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90';
const LEAVES = 300;

const sha256 = (text: string): Buffer => hash('sha256', text, 'buffer');
const base64 = (hashes: readonly Buffer[]): string[] => hashes.map((one) => one.toString('base64'));

/** PKCS 8 of an Ed25519 key is these bytes and its seed. */
const SEED = sha256('onegate ledger test vectors');
const DER = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), SEED]);
const SIGNER = signerOf(ORIGIN, createPrivateKey({ key: DER, format: 'der', type: 'pkcs8' }));

/** Salts of vectors are not random. */
function saltedFor(seq: number, name: string, value: unknown): Salted {
  const salt = sha256(`salt ${seq} ${name}`).subarray(0, 16).toString('base64url');
  return { name, disclosed: [salt, value], digest: digestOfDisclosure(salt, name, value) };
}

const holder = { agency: 'CUSTOMS', unit: 'LT-HQ' };
const persons = { officer: 'customs.leader1', head: 'customs.head' };
/** As entries were before persons had a field of their own. */
const board = { agency: 'MANAGEMENT_BOARD', unit: 'LT-BQL', officer: null, head: 'board.head' };
const AT = ['2026-11-24T01:00:00.000Z', '2026-11-24T01:05:00.250Z', '2026-11-24T02:30:00.001Z'] as const;

/** Three entries: with nested values, text beyond ASCII, and numbers in canonical form. */
const STORY: readonly Readonly<Record<string, unknown>>[] = [
  {
    type: 'declaration.submitted',
    actor: 'person:declarant1:5900123453:',
    holder: { ...board, since: AT[0], cause: 'RULE' },
  },
  {
    type: 'vehicle.admitted',
    actor: 'system:rule:logistics.place-free:LT-BQL',
    note: 'Cửa khẩu "Lệ Thanh" – \u0007€😀',
    weights: { b: 1e21, a: [1.5, 0, -0.001], '': null, ü: true },
  },
  {
    type: 'inspection.claimed',
    actor: 'person:customs.leader1:CUSTOMS:LT-HQ',
    holder: { ...holder, since: AT[2], cause: 'CLAIM' },
    holderPersons: persons,
  },
];

function entries(): Sealed[] {
  const sealed: Sealed[] = [];
  for (const [index, fields] of STORY.entries()) {
    const seq = index + 1;
    const recordedAt = AT[index] ?? AT[0];
    const eventId = `019a5b3e-7c1${seq}-7d2e-8f3a-4b5c6d7e8f90`;
    const head = { recordId: RECORD, seq, recordedAt, occurredAt: AT[0], eventId };
    const salted = Object.entries(fields).map(([name, value]) => saltedFor(seq, name, value));
    sealed.push(seal(head, salted, sealed.at(-1)?.hash.toString('base64url') ?? ''));
  }
  return sealed;
}

/** The tree of the vectors: the three entries stand at leaves 1, 4 and 257; all others hold `SHA-256("leaf <n>")`. */
const PLACES = [1, 4, 257];

/** Everything that a stranger's verifier can be tried with. The same each time. */
export async function ledgerVectors(): Promise<Record<string, unknown>> {
  const sealed = entries();
  const data = Array.from(
    { length: LEAVES },
    (_, leaf) => sealed[PLACES.indexOf(leaf)]?.hash ?? sha256(`leaf ${leaf}`),
  );
  const tree = grown(data);
  const checkpoint = { origin: ORIGIN, size: LEAVES, root: rootOf(tree.frontier) };
  const note = signedNote(checkpoint, [SIGNER]);
  const inclusion = async (leaf: number, size: number) => ({
    leaf,
    size,
    proof: base64(await proofOf(inclusionRanges(leaf, size), tree.readTile)),
  });
  const consistency = async (from: number, to: number) => ({
    from,
    to,
    proof: base64(await proofOf(consistencyRanges(from, to), tree.readTile)),
  });
  return {
    entries: sealed.map(({ body, bytes, previous, hash: own, disclosures }) => ({
      previous: previous.toString('hex'),
      body: bytes.toString('utf8'),
      hash: own.toString('hex'),
      disclosures: Object.entries(disclosures).map(([name, [salt, value]]) => ({
        text: disclosureOf(salt, name, value),
        digest: digestOfDisclosure(salt, name, value),
      })),
      digests: body.digests.length,
    })),
    leaves: { count: LEAVES, entriesAt: PLACES, others: 'SHA-256 of the text "leaf <n>"' },
    roots: Object.fromEntries(
      [0, 1, 2, 3, 7, 8, 255, 256, 257, 300].map((size) => [
        size,
        rootOf(grown(data.slice(0, size)).frontier).toString('hex'),
      ]),
    ),
    inclusion: await Promise.all([
      inclusion(0, 1),
      inclusion(1, 7),
      inclusion(6, 7),
      inclusion(257, 300),
      inclusion(299, 300),
    ]),
    consistency: await Promise.all([
      consistency(1, 300),
      consistency(7, 8),
      consistency(256, 300),
      consistency(257, 300),
    ]),
    checkpoint: { verifierKey: SIGNER.verifierKey, seed: SEED.toString('hex'), note },
    bundle: {
      format: 'onegate.bundle.v1',
      madeAt: '2026-11-24T03:00:00.000Z',
      record: { recordId: RECORD, ref: 'LT-26-7KQ2M9-X', kind: 'SHIPMENT', gate: 'LT', direction: 'EXPORT' },
      entries: await Promise.all(
        sealed.map(async (entry, index) => ({
          seq: entry.body.seq,
          body: entry.bytes.toString('base64url'),
          hash: entry.hash.toString('base64url'),
          // One field of the second entry is not shown to this reader.
          disclosures: Object.entries(entry.disclosures)
            .filter(([name]) => name !== 'weights')
            .map(([name, [salt, value]]) => disclosureOf(salt, name, value)),
          leaf: PLACES[index],
          proof: (await inclusion(PLACES[index] ?? 0, LEAVES)).proof,
        })),
      ),
      holdings: [
        {
          stage: 'SUBMITTED',
          agency: board.agency,
          unit: board.unit,
          head: board.head,
          cause: 'RULE',
          from: AT[0],
          to: AT[2],
        },
        { stage: 'UNDER_INSPECTION', ...holder, ...persons, cause: 'CLAIM', from: AT[2] },
      ],
      checkpoint: note,
      consistency: { from: 256, proof: (await consistency(256, LEAVES)).proof },
      keys: [SIGNER.verifierKey],
    },
  };
}

function grown(data: readonly Buffer[]): { frontier: Frontier; readTile: ReadTile } {
  const { frontier, tiles } = append(EMPTY, data.map(leafHash));
  const full = new Map(tiles.map(({ level, index, hashes }) => [`${level}/${index}`, hashes]));
  const readTile: ReadTile = (level, tile) =>
    Promise.resolve(full.get(`${level}/${tile}`) ?? frontier.levels[level] ?? []);
  return { frontier, readTile };
}

import { canonicalJson, type Checked, checkEntry, checkHoldings } from '@onegate/verify';
import type { AuditFinding, Reader } from './finding.ts';

const PAGE = 500;
const NONE = Buffer.alloc(32);

const RECORDS = `
  SELECT record_id::text AS id FROM (SELECT record_id FROM entry UNION SELECT record_id FROM record) AS one
  WHERE record_id > $1::uuid ORDER BY record_id LIMIT ${PAGE}`;

interface Row {
  readonly seq: number;
  readonly recordedAt: string;
  readonly eventId: string;
  readonly previous: Buffer;
  readonly hash: Buffer;
  readonly body: Buffer;
  readonly fields: Readonly<Record<string, unknown>> | null;
  /** Fields that were erased by order. */
  readonly erased: readonly string[];
  readonly overlooked: boolean;
}

const ENTRIES = `
  SELECT entry.seq, to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt",
         event_id::text AS "eventId", previous, entry.hash, body, disclosure.fields,
         ARRAY(SELECT field FROM erasure
               WHERE erasure.record_id = entry.record_id AND erasure.seq = entry.seq ORDER BY field) AS erased,
         leaf.leaf_index IS NULL
           AND (entry.xid, entry.record_id, entry.seq) <= (SELECT xid, record_id, seq FROM ledger_cursor) AS overlooked
  FROM entry
  LEFT JOIN disclosure USING (record_id, seq)
  LEFT JOIN ledger_leaf AS leaf USING (record_id, seq)
  WHERE entry.record_id = $1 ORDER BY entry.seq`;

const HOLDINGS = `
  SELECT stage, agency, unit, officer, head, cause,
         to_char(lower(valid) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "from",
         to_char(upper(valid) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "to"
  FROM holding WHERE record_id = $1 ORDER BY lower(valid)`;

const END = `
  SELECT (file.state #>> ARRAY['records', $1::text, 'seq'])::integer AS seq
  FROM record JOIN movement_file AS file USING (movement_id) WHERE record.record_id = $1::uuid
  UNION ALL SELECT seq FROM ledger_stream WHERE record_id = $1::uuid`;

/** Nobody answers for a chain that is no shipment's. */
const HELD = 'SELECT FROM ledger_stream WHERE record_id = $1';

/** Checks every record by itself: rows, chain, values, holders, and its end. */
export async function auditRecords(reader: Reader): Promise<{ findings: AuditFinding[]; entries: number }> {
  const findings: AuditFinding[] = [];
  let entries = 0;
  let page = await reader.read<{ id: string }>(RECORDS, ['00000000-0000-0000-0000-000000000000']);
  while (page.length > 0) {
    for (const { id } of page) {
      const audited = await auditRecord(reader, id);
      findings.push(...audited.findings.map((finding) => ({ recordId: id, ...finding })));
      entries += audited.entries;
    }
    page = await reader.read<{ id: string }>(RECORDS, [page.at(-1)?.id]);
  }
  return { findings, entries };
}

async function auditRecord(
  reader: Reader,
  recordId: string,
): Promise<{ findings: AuditFinding[]; entries: number }> {
  const rows = await reader.read<Row>(ENTRIES, [recordId]);
  const findings: AuditFinding[] = [];
  const checked: Checked[] = [];
  let [expected, previous, after]: [number, Buffer, string] = [1, NONE, ''];
  for (const row of rows) {
    const { seq } = row;
    if (seq !== expected) {
      findings.push({ seq: expected, message: `it is missing, up to entry ${seq}` });
      previous = row.previous;
    }
    const entry = checkRow(row, previous);
    checked.push(entry);
    const faults = [...entry.faults, ...faultsOfRow(row, entry, recordId, previous, after)];
    findings.push(...faults.map((message) => ({ seq, message })));
    [expected, previous, after] = [seq + 1, row.hash, entry.body?.recordedAt ?? after];
  }
  findings.push(...auditErasures(rows, checked), ...(await auditEnd(reader, recordId, expected - 1)));
  // Who answered can only be told from entries that are whole.
  const held = (await reader.read(HELD, [recordId])).length === 0;
  if (findings.length === 0 && held) findings.push(...(await auditHoldings(reader, recordId, checked)));
  return { findings, entries: rows.length };
}

function checkRow({ body, hash, fields }: Row, previous: Buffer): Checked {
  return checkEntry(
    {
      body: body.toString('base64url'),
      hash: hash.toString('base64url'),
      disclosures: Object.entries(fields ?? {}).map(([name, disclosed]) => {
        const [salt, value] = Array.isArray(disclosed) ? (disclosed as unknown[]) : [];
        return Buffer.from(canonicalJson([salt ?? null, name, value ?? null])).toString('base64url');
      }),
    },
    previous,
  );
}

/** The columns beside the body only repeat it, for queries; they must not say anything else. */
function faultsOfRow(
  row: Row,
  { body, hidden }: Checked,
  recordId: string,
  previous: Buffer,
  after: string,
): string[] {
  const differing = [
    ...(row.previous.equals(previous) ? [] : ['previous']),
    ...(!body || body.recordId === recordId ? [] : ['record_id']),
    ...(!body || body.seq === row.seq ? [] : ['seq']),
    ...(!body || body.recordedAt === row.recordedAt ? [] : ['recorded_at']),
    ...(!body || body.eventId === row.eventId ? [] : ['event_id']),
  ];
  return [
    ...differing.map((column) => `its column ${column} is not what was hashed`),
    ...(!body || body.recordedAt > after ? [] : ['it was not recorded after the entry before']),
    ...(hidden === row.erased.length
      ? []
      : [`${hidden - row.erased.length} of its values are gone without an order`]),
    ...(row.overlooked ? ['it was put in behind the end of the tree'] : []),
  ];
}

/** Whatever is gone by order, an entry tells. */
function auditErasures(rows: readonly Row[], entries: readonly Checked[]): AuditFinding[] {
  const told = new Set(entries.map(({ fields }) => canonicalJson(nameErased(fields.get('erased')))));
  return rows.flatMap(({ seq, eventId, erased }) =>
    erased
      .filter((field) => !told.has(canonicalJson([eventId, field])))
      .map((field) => ({ seq, message: `its field "${field}" was erased, and no entry tells it` })),
  );
}

function nameErased(value: unknown): unknown {
  const { event, field } = (value ?? {}) as { event?: unknown; field?: unknown };
  return [event ?? null, field ?? null];
}

async function auditEnd(reader: Reader, recordId: string, last: number): Promise<AuditFinding[]> {
  const [end] = await reader.read<{ seq: number | null }>(END, [recordId]);
  const seq = end?.seq ?? 0;
  if (seq === last) return [];
  return seq > last
    ? [{ seq: last + 1, message: `it is missing: the record had ${seq} entries` }]
    : [{ seq: seq + 1, message: `it was put in: the record had ${seq} entries` }];
}

async function auditHoldings(
  reader: Reader,
  recordId: string,
  entries: readonly Checked[],
): Promise<AuditFinding[]> {
  const rows = await reader.read<Record<string, string | null>>(HOLDINGS, [recordId]);
  const holdings = rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)),
  );
  return checkHoldings(holdings, entries).findings.map(({ seq, message }) => ({
    ...(seq !== undefined && { seq }),
    message,
  }));
}

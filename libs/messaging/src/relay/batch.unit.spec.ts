import { publishable } from './batch.ts';
import type { OutboxRow } from './outbox-reader.ts';

const row = (id: number, settled: boolean, bytes = 100): OutboxRow => ({
  xid: '7',
  id: String(id),
  topic: 't',
  key: 'k',
  envelope: 'x'.repeat(bytes),
  recorded_at: new Date(0),
  settled,
});

describe('what may be published now', () => {
  it('is everything before the first row that an open transaction may still precede', () => {
    const rows = [row(1, true), row(2, true), row(3, false), row(4, true)];
    expect(publishable(rows).map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('is nothing when the first row is not settled', () => {
    expect(publishable([row(1, false)])).toEqual([]);
  });

  it('fits into one request, and is at least one row', () => {
    const large = [row(1, true, 400_000), row(2, true, 400_000), row(3, true)];
    expect(publishable(large).map(({ id }) => id)).toEqual(['1']);
    expect(publishable([row(1, true, 900_000)])).toHaveLength(1);
  });
});

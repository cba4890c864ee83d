import { verifyBundle } from '@onegate/verify';
import { TestMovement } from '../../../test/a-movement.ts';
import { factsOf, House } from '../../../test/house.ts';
import { Log, sizeOf } from '../../../test/log.ts';
import { auditLog } from '../audit/audit-log.ts';
import type { Person } from '@onegate/testing';

interface Entries {
  items: { fields: Record<string, unknown>; hash: string; disclosures: string[] }[];
}

describe('erasure by order', () => {
  let house: House;
  let log: Log;
  let admin: Person;
  let movement: TestMovement;
  const ORDER = { seq: 1, field: 'declaration', order: '12/QĐ-BQL' };

  beforeAll(async () => {
    house = await House.open({ LEDGER_CHECKPOINT_EVERY: 'PT1S' });
    log = new Log(house);
    const claims = { roles: ['ADMIN'], agency: 'MANAGEMENT_BOARD', unit: 'LT-BQL', gate: ['LT'] };
    admin = house.service.as({ sub: 'board.admin', ...claims });
    movement = new TestMovement('EXPORT', 2).submitted().accepted();
    await house.follow(...factsOf(movement));
  });
  afterAll(() => house.close());

  const ref = (): string => movement.shipmentRefs[0] ?? '';
  const entries = async (record = ref()) =>
    (await house.customs.get<Entries>(`/v1/records/${record}/entries`)).body.items;

  it('takes the value out of every record that showed it, and says so; all proofs stay', async () => {
    const checkpoint = await log.checkpoint();
    const before = await entries();
    expect(before[0]?.fields).toHaveProperty('declaration');
    const erased = await admin.post(`/v1/records/${ref()}/erasures`, ORDER);
    expect(erased).toMatchObject({
      status: 201,
      body: { field: 'declaration', order: '12/QĐ-BQL', entries: 3 },
    });

    const after = await entries();
    expect(after[0]?.fields).not.toHaveProperty('declaration');
    expect(after[0]?.hash).toBe(before[0]?.hash);
    expect((await entries(movement.movementId))[0]?.fields).not.toHaveProperty('declaration');
    expect(after.at(-1)?.fields).toMatchObject({
      type: 'data.erased',
      actor: 'person:board.admin:MANAGEMENT_BOARD:LT-BQL',
      erased: { event: movement.inputs[0]?.eventId, field: 'declaration', order: '12/QĐ-BQL' },
    });

    await log.checkpoint();
    const bundle = await log.bundle(house.customs, ref(), sizeOf(checkpoint));
    expect(verifyBundle(bundle, { keys: await log.keys(), checkpoint })).toMatchObject({
      verified: true,
      findings: [],
      hidden: 1,
    });
    expect(await findings()).toEqual([]);
    expect(await house.violations()).toEqual([]);
  });

  it('leaves nothing of the value behind', async () => {
    const rows = await house.service.database.query<{ left: boolean }>(
      `SELECT bool_or(disclosure.fields::text LIKE '%"declarantEnterprise"%') AS left
       FROM disclosure JOIN entry USING (record_id, seq) WHERE entry.event_id = $1`,
      [movement.inputs[0]?.eventId],
    );
    expect(rows).toEqual([{ left: false }]);
  });

  it('is refused a second time, for what must stay, and for what is not there', async () => {
    const erase = async (who: Person, body: object, record = ref()) => {
      const { status, body: answer } = await who.post(`/v1/records/${record}/erasures`, body);
      return `${status} ${String(answer['code'])}`;
    };
    expect(await erase(admin, ORDER)).toBe('404 clearance.erasure.no-value');
    expect(await erase(admin, { ...ORDER, field: 'holder' })).toBe('422 clearance.erasure.kept');
    expect(await erase(admin, { ...ORDER, seq: 99 })).toBe('404 clearance.erasure.no-value');
    expect(await erase(admin, { ...ORDER, seq: 0, why: 1 })).toBe('422 http.validation');
    expect(await erase(house.customsHead, ORDER)).toBe('403 auth.forbidden');
    expect(await erase(admin, ORDER, 'LT-26-000000-0')).toMatch(/^4/);
  });

  it('cannot be done in secret: a value that is gone without an entry is found', async () => {
    await house.service.database.query(
      `INSERT INTO erasure SELECT record_id, seq, 'actor', 'none', 'none', now(), event_id FROM entry
       WHERE record_id = '${movement.shipmentIds[1] ?? ''}' AND seq = 2;
       UPDATE disclosure SET fields = (fields::jsonb - 'actor')::json
       WHERE record_id = '${movement.shipmentIds[1] ?? ''}' AND seq = 2`,
    );
    expect(await findings()).toMatchObject([{ recordId: movement.shipmentIds[1], seq: 2 }]);
  });

  const findings = async () => {
    const reader = {
      read: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
        await house.service.database.query<Row>(sql, [...values]),
    };
    return (await auditLog(reader, { keys: await log.keys(), kept: [] })).findings;
  };
});

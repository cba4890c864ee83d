import type { Caller } from '@onegate/auth';
import { encodeCursor } from '@onegate/http';
import { type BootedService, bootService } from '@onegate/testing';
import { plannedBy } from '../../../test/planned-by.ts';
import { clearance } from '../../clearance.service-definition.ts';
import { type ListRecordsQuery, RECORD_SORTS } from './list-records.query.ts';
import { searchOf } from './search.ts';

const OFFICER = { roles: ['OFFICER'], agency: 'CUSTOMS', unit: 'LT-HQ', gates: ['LT'] } as unknown as Caller;
const OWNER = { roles: ['DECLARANT'], enterprise: '5900123453', gates: [] } as unknown as Caller;

describe('a search', () => {
  let service: BootedService;
  beforeAll(async () => {
    service = await bootService(clearance);
  });
  afterAll(() => service.close());

  it.each<[string, Partial<ListRecordsQuery>, Caller]>([
    ['a shipment', { shipmentId: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90' }, OFFICER],
    ['a movement', { movementId: '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90' }, OFFICER],
    ['a plate', { plate: '81C-123.45' }, OFFICER],
    ['a customs number of 12 digits', { customsNumber: '307123456701' }, OFFICER],
    ['an enterprise', { enterprise: '5900123453' }, OFFICER],
    ['a container', { container: 'CSQU3054383' }, OFFICER],
    ['what a unit holds', { holderUnit: 'LT-HQ', gate: 'LT' }, OFFICER],
    ['what is overdue', { overdue: 'true', gate: 'LT' }, OFFICER],
    ['its own', {}, OWNER],
    ['the next page', { gate: 'LT', limit: 50 }, OFFICER],
  ])('for %s reads no table whole', async (_what, query, caller) => {
    const { sql, values } = searchOf(query, caller, RECORD_SORTS.asked({}), 51);
    expect(await plannedBy(service, sql, values)).not.toContain('Seq Scan');
  });

  it.each(RECORD_SORTS.words)('sorted by %s goes by an index, and sorts nothing', async (sort) => {
    const place = sort.endsWith('recordId') ? 0 : '2026-11-24T01:00:00.000000Z';
    const after = encodeCursor([sort, place, '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90']);
    for (const query of [{ gate: 'LT' }, { open: 'true' }]) {
      const { sql, values } = searchOf(query, OFFICER, RECORD_SORTS.asked({ sort, after }), 51);
      expect(await plannedBy(service, sql, values, ['enable_sort'])).not.toMatch(/Seq Scan|Sort/);
    }
  });
});

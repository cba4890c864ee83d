import { policy } from '@onegate/auth';
import { newId } from '@onegate/contracts';
import { encodeCursor } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { InspectedGate } from '../../../test/inspected-gate.ts';
import { pageOf } from '../inspection.sql.ts';
import type { InspectionView } from '../inspection.view.ts';
import { WORKLIST_SORTS } from './worklist.query.ts';

interface List {
  items: InspectionView[];
  next?: string;
}

let gate: InspectedGate;
beforeAll(async () => {
  gate = await InspectedGate.open();
});
afterAll(() => gate.close());

describe('the worklist', () => {
  it("shows the agency's own open tasks, those due first before those whose clock has not started", async () => {
    const planned = gate.aTruck({ channel: 'RED' });
    await planned.tell(planned.accepted());
    const ready = await gate.aTruck({ channel: 'RED' }).inYard();
    const { body } = await gate.as('customs').get<List>('/v1/inspections');
    expect(body.items.map(({ movementId, kind, status }) => [movementId, kind, status])).toEqual([
      [ready.id, 'CUSTOMS_DOCUMENTS', 'READY'],
      [ready.id, 'CUSTOMS_PHYSICAL', 'READY'],
      [planned.id, 'CUSTOMS_DOCUMENTS', 'PLANNED'],
      [planned.id, 'CUSTOMS_PHYSICAL', 'PLANNED'],
    ]);
    expect((await gate.as('customsElsewhere').get<List>('/v1/inspections')).body.items).toEqual([]);
    expect((await gate.as('customs').get<List>('/v1/inspections?agency=BORDER_GUARD')).body.items).toEqual(
      [],
    );
    expect((await gate.as('board').get<List>('/v1/inspections?agency=BORDER_GUARD')).body.items).toHaveLength(
      2,
    );
    expect((await gate.as('declarant').get('/v1/inspections')).status).toBe(403);
  });

  it('is paged without gap or repetition', async () => {
    const all = (await gate.as('customs').get<List>('/v1/inspections')).body.items.map(({ id }) => id);
    const seen: string[] = [];
    let after = '';
    for (;;) {
      const { body } = await gate.as('customs').get<List>(`/v1/inspections?limit=1${after}`);
      seen.push(...body.items.map(({ id }) => id));
      if (body.next === undefined) break;
      after = `&after=${body.next}`;
    }
    expect(seen).toEqual(all);
  });

  it.each(['dueAt', '-dueAt', 'readyAt', '-readyAt', 'closedAt', '-closedAt'])(
    'is sorted by %s, paged without gap or repetition',
    async (sort) => {
      const page = async (more: string) =>
        (await gate.as('customs').get<List>(`/v1/inspections?sort=${sort}${more}`)).body;
      const all = (await page('')).items;
      const field = sort.replace('-', '') as 'dueAt' | 'readyAt' | 'closedAt';
      const times = all.map((task) => task[field] ?? '9');
      expect(times).toEqual(sort.startsWith('-') ? times.toSorted().reverse() : times.toSorted());
      const seen: string[] = [];
      for (let next: string | undefined = ''; next !== undefined;) {
        const { items, next: following }: List = await page(`&limit=1${next && `&after=${next}`}`);
        seen.push(...items.map(({ id }) => id));
        next = following;
      }
      expect(seen).toEqual(all.map(({ id }) => id));
    },
  );

  it.each(WORKLIST_SORTS.words)('by %s sorts nothing but the first of each agency and gate', async (sort) => {
    for (const state of ['OPEN', 'CLOSED'] as const) {
      const sorted = WORKLIST_SORTS.asked({
        sort,
        after: encodeCursor([sort, '2026-11-24T01:00:00.000000Z', newId()]),
      });
      const values = [['CUSTOMS'], ['LT'], null, null, null, ...sorted.values, 51];
      const plan = await gate.service.app.get(Database).write(async (tx) => {
        await tx.read(`SELECT set_config('enable_seqscan', 'off', true)`);
        return await tx.read<Record<'QUERY PLAN', string>>(`EXPLAIN ${pageOf(state, sorted)}`, values);
      });
      const text = plan.map((line) => line['QUERY PLAN']).join('\n');
      expect([text, text.match(/Sort {2}\(/g)?.length]).toEqual([expect.stringContaining('Index Scan'), 1]);
    }
  });

  it('is filtered by status, kind, movement, shipment and claim', async () => {
    const truck = await gate.aTruck({ channel: 'RED' }).inYard();
    const documents = await truck.task('CUSTOMS_DOCUMENTS');
    await gate.as('customs').post(`/v1/inspections/${documents.id}/claim`);
    const ids = async (query: string) =>
      (await gate.as('customs').get<List>(`/v1/inspections?${query}`)).body.items.map(({ id }) => id);
    expect(await ids('mine=true')).toEqual([documents.id]);
    expect(await ids(`movementId=${truck.id}&status=CLAIMED`)).toEqual([documents.id]);
    expect(await ids(`shipmentId=${truck.shipmentId}&kind=CUSTOMS_DOCUMENTS`)).toEqual([documents.id]);
    await gate.as('customs').post(`/v1/inspections/${documents.id}/start`);
    await gate.as('customs').post(`/v1/inspections/${documents.id}/conclusion`, { result: 'PASSED' });
    expect(await ids('mine=true')).toEqual([]);
    expect(await ids('mine=true&status=CONCLUDED')).toEqual([documents.id]);
  });

  it('shows notes to the own agency only, and officers to officers only', async () => {
    const truck = await gate.aTruck().inYard();
    const { id } = await truck.task('PLANT_QUARANTINE');
    await gate.as('plant').post(`/v1/inspections/${id}/claim`);
    await gate.as('plant').post(`/v1/inspections/${id}/start`);
    await gate.as('plant').post(`/v1/inspections/${id}/findings`, { code: 'OTHER', note: 'secret' });
    const seen = async (who: 'plant' | 'customs' | 'declarant') =>
      JSON.stringify((await gate.as(who).get(`/v1/inspections/${id}`)).body);
    expect(await seen('plant')).toContain('secret');
    expect(await seen('customs')).not.toContain('secret');
    expect(await seen('customs')).toContain('plant.officer1');
    expect(await seen('declarant')).not.toMatch(/secret|plant\.officer1/);
  });
});

describe('what is published', () => {
  it('documents every operation with its problems', async () => {
    const { paths } = (await gate.service.app.inject('/openapi.json')).json<{
      paths: Record<string, Record<string, { operationId: string; responses: object }>>;
    }>();
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    const ids = operations
      .map(({ operationId }) => operationId)
      .filter((id) => id.startsWith('inspections.'));
    expect(ids.sort()).toEqual(
      Object.keys(policy)
        .filter((id) => id.startsWith('inspections.'))
        .sort(),
    );
  });

  it('needs no token: rules and checklists', async () => {
    const { app } = gate.service;
    const rules = await app.inject('/v1/inspection-rules');
    expect(rules.json<{ items: unknown[] }>().items).toHaveLength(6);
    const checklists = await app.inject('/v1/checklists');
    expect(checklists.json<{ items: unknown[] }>().items).toHaveLength(7);
  });
});

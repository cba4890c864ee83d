import { InspectedGate, type Truck } from '../../test/inspected-gate.ts';
import type { InspectionView } from './inspection.view.ts';

let gate: InspectedGate;
let truck: Truck;
let task: InspectionView;
beforeAll(async () => {
  gate = await InspectedGate.open();
  truck = await gate.aTruck().inYard();
  task = await truck.task('PLANT_QUARANTINE');
});
afterAll(() => gate.close());

interface Problem {
  code: string;
  status: number;
  errors: { field: string; code: string }[];
}
const of = (action: string) => `/v1/inspections/${task.id}/${action}`;

describe('a faulty request', () => {
  it('names every faulty field at once', async () => {
    const { status, body } = await gate.as('plant').post<Problem>(of('conclusion'), {
      result: 'GOOD',
      findingCodes: ['NOPE', 7],
      measures: 'TREATMENT',
      note: 'x'.repeat(2001),
      occurredAt: '2026-11-24 10:00',
      surprise: true,
    });
    expect([status, body.code]).toEqual([422, 'http.validation']);
    expect([...new Set(body.errors.map(({ field }) => field))].sort()).toEqual([
      '/findingCodes',
      '/measures',
      '/note',
      '/occurredAt',
      '/result',
      '/surprise',
    ]);
  });

  it.each([
    ['a future time', { occurredAt: '2099-01-01T00:00:00Z' }, 'inspections.inspection.occurred-in-future'],
    ['a time without offset', { occurredAt: '2026-11-24T10:00:00' }, 'http.validation'],
    ['a number for a time', { occurredAt: 1e308 }, 'http.validation'],
    ['an unknown field', { officer: 'someone' }, 'http.validation'],
  ])('is refused for %s', async (_, body, code) => {
    expect((await gate.as('plant').post<Problem>(of('claim'), body)).body).toMatchObject({
      status: 422,
      code,
    });
  });

  it.each([
    ['GET', '/v1/inspections/none', 422],
    ['GET', '/v1/inspections/019ab2c4-8a20-7b11-8d0a-5b1c0d9e4f01', 404],
    ['GET', '/v1/shipments/019ab2c4-8a20-7b11-8d0a-5b1c0d9e4f01/inspections', 404],
    ['GET', '/v1/customs-declarations/99999999999/channel', 404],
    ['GET', '/v1/customs-declarations/12/channel', 422],
    ['GET', '/v1/inspections?limit=0', 422],
    ['GET', '/v1/inspections?limit=1e9', 422],
    ['GET', '/v1/inspections?colour=red', 422],
    ['GET', '/v1/inspections?after=garbage', 422],
    ['GET', `/v1/inspections?after=${Buffer.from('[1e99,"x"]').toString('base64url')}`, 422],
    [
      'GET',
      `/v1/inspections?after=${Buffer.from('["now","019ab2c4-8a20-7b11-8d0a-5b1c0d9e4f01"]').toString('base64url')}`,
      422,
    ],
  ] as const)('%s %s is %i', async (_, url, status) => {
    expect((await gate.as('customs').get(url)).status).toBe(status);
  });

  it('needs an Idempotency-Key, and a broken body changes nothing', async () => {
    expect(
      (await gate.as('plant').post<Problem>(of('claim'), {}, { 'idempotency-key': '' })).body,
    ).toMatchObject({
      status: 400,
    });
    expect((await gate.as('plant').post<Problem>(of('claim'), '{"a":')).body).toMatchObject({ status: 400 });
    expect((await gate.as('plant').post<Problem>(of('claim'), '[]')).body).toMatchObject({ status: 400 });
    expect(await truck.named('inspection.claimed')).toEqual([]);
  });
});

describe('an action out of order', () => {
  it.each([
    ['start', {}],
    ['findings', { code: 'OTHER' }],
    ['information-requests', { checklistItem: 'TREATMENT_CERTIFICATE' }],
    ['conclusion', { result: 'PASSED' }],
    ['claim-release', { reasonCode: 'SHIFT_END' }],
  ])('%s of a task that nobody claimed is refused, with what is allowed', async (action, body) => {
    expect((await gate.as('plant').post<Problem>(of(action), body)).body).toMatchObject({
      status: 409,
      code: 'inspections.inspection.wrong-state',
      inspectionStatus: 'READY',
      allowedActions: ['claim'],
    });
  });

  it('an answer that nobody asked for is not found', async () => {
    expect(
      (await gate.as('declarant').post<Problem>(of('information-requests/1/answer'), { text: 'Here' })).body,
    ).toMatchObject({ status: 404, code: 'inspections.information-request.not-found' });
  });
});

describe('someone else', () => {
  it.each([
    ['an officer of another agency', 'customs', 'auth.not-yours'],
    ['an enterprise', 'declarant', 'auth.forbidden'],
  ] as const)('%s does not claim', async (_, who, code) => {
    expect((await gate.as(who).post<Problem>(of('claim'))).body).toMatchObject({ status: 403, code });
  });

  it('sees nothing: another enterprise, another gate', async () => {
    for (const url of [
      `/v1/inspections/${task.id}`,
      `/v1/movements/${truck.id}/inspections`,
      `/v1/shipments/${truck.shipmentId}/inspections`,
    ]) {
      expect((await gate.as('stranger').get<Problem>(url)).body).toMatchObject({
        status: 403,
        code: 'auth.not-yours',
      });
      expect((await gate.as('customsElsewhere').get<Problem>(url)).body).toMatchObject({ status: 403 });
      expect((await gate.as('declarant').get(url)).status).toBe(200);
    }
    expect(
      (await gate.as('stranger').post<Problem>(of('information-requests/1/answer'), { text: 'Here' })).body,
    ).toMatchObject({ status: 403 });
  });

  it('does not act without a unit that could answer', async () => {
    const person = gate.service.as({
      sub: 'plant.x',
      roles: ['OFFICER'],
      agency: 'PLANT_QUARANTINE',
      gate: ['LT'],
    });
    expect((await person.post<Problem>(of('claim'))).body).toMatchObject({
      status: 403,
      code: 'inspections.caller.without-unit',
    });
  });
});

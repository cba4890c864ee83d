import { randomUUID } from 'node:crypto';
import { InspectedGate } from '../../test/inspected-gate.ts';
import type { InspectionView } from './inspection.view.ts';

let gate: InspectedGate;
beforeAll(async () => {
  gate = await InspectedGate.open();
});
afterAll(() => gate.close());

const of = (task: InspectionView, action: string) => `/v1/inspections/${task.id}/${action}`;
const readyPlantTask = async () => {
  const truck = await gate.aTruck().inYard();
  return { truck, task: await truck.task('PLANT_QUARANTINE') };
};

describe('the life of a task', () => {
  it('is claimed, started, worked on, concluded, and each step is told', async () => {
    const { truck, task } = await readyPlantTask();
    const plant = gate.as('plant');
    const claimed = await plant.post<InspectionView>(of(task, 'claim'));
    expect(claimed).toMatchObject({
      status: 200,
      headers: { etag: `"${task.version + 1}"`, 'onegate-event': expect.any(String) },
      body: {
        status: 'CLAIMED',
        officer: 'plant.officer1',
        unit: 'LT-KDTV',
        allowedActions: ['claim-release', 'start'],
      },
    });
    expect((await plant.post(of(task, 'start'))).body).toMatchObject({ status: 'STARTED' });
    expect(
      await plant.post(of(task, 'findings'), { code: 'PEST_FOUND', note: 'Two of ten boxes' }),
    ).toMatchObject({ status: 201, body: { findings: [{ code: 'PEST_FOUND', note: 'Two of ten boxes' }] } });
    expect(
      await plant.post(of(task, 'information-requests'), {
        checklistItem: 'TREATMENT_CERTIFICATE',
        text: 'Please',
      }),
    ).toMatchObject({ status: 201, body: { status: 'AWAITING_INFORMATION', allowedActions: [] } });
    expect(
      (await gate.as('declarant').post(of(task, 'information-requests/1/answer'), { text: 'Attached' })).body,
    ).toMatchObject({ status: 'STARTED', informationRequests: [{ number: 1, answer: 'Attached' }] });
    const concluded = await plant.post<InspectionView>(of(task, 'conclusion'), {
      result: 'PASSED_WITH_REMARKS',
      measures: ['TREATMENT'],
    });
    expect(concluded.body).toMatchObject({
      status: 'CONCLUDED',
      result: 'PASSED_WITH_REMARKS',
      findingCodes: ['PEST_FOUND'],
      measures: ['TREATMENT'],
      allowedActions: [],
    });

    const told = (await truck.facts()).slice(1);
    expect(told.map(({ name, actor }) => [name, actor.split(':')[1]])).toEqual([
      ['inspection.claimed', 'plant.officer1'],
      ['inspection.started', 'plant.officer1'],
      ['inspection.information-requested', 'plant.officer1'],
      ['inspection.answered', 'declarant1'],
      ['inspection.concluded', 'plant.officer1'],
    ]);
    expect(told.at(-1)).toMatchObject({
      id: concluded.headers['onegate-event'],
      subject: truck.shipmentId,
      data: {
        inspectionId: task.id,
        kind: 'PLANT_QUARANTINE',
        unit: 'LT-KDTV',
        findingCodes: ['PEST_FOUND'],
      },
    });
    expect(JSON.stringify(told)).not.toMatch(/Two of ten|Please|Attached/);
  });

  it('goes on when clearance admits that its conclusion was a wrong tick', async () => {
    const { truck, task } = await readyPlantTask();
    await gate.conclude('plant', task);
    const about = { inspectionId: task.id, fact: 'inspection.concluded', withdrawn: true, corrected: {} };
    await truck.tell(truck.fact('fact.corrected', about));
    const plant = gate.as('plant');
    expect((await plant.get(`/v1/inspections/${task.id}`)).body).toMatchObject({ status: 'STARTED' });
    const again = { result: 'FAILED', findingCodes: ['PEST_FOUND'] };
    expect((await plant.post(of(task, 'conclusion'), again)).body).toMatchObject({ result: 'FAILED' });
    expect(await truck.named('inspection.concluded')).toHaveLength(2);
  });

  it('answers a repeated command as the first time, and a different one under the same key not at all', async () => {
    const { truck, task } = await readyPlantTask();
    const key = { 'idempotency-key': randomUUID() };
    const first = await gate.as('plant').post(of(task, 'claim'), {}, key);
    const second = await gate.as('plant').post(of(task, 'claim'), {}, key);
    expect(second.body).toEqual(first.body);
    expect(second.headers['onegate-event']).toBe(first.headers['onegate-event']);
    expect(await truck.named('inspection.claimed')).toHaveLength(1);
    expect((await gate.as('plant').post(of(task, 'start'), {}, key)).body).toMatchObject({
      status: 422,
      code: 'http.idempotency-key-reused',
    });
  });

  it('gives a task to one of many officers who claim it at the same moment', async () => {
    const { truck, task } = await readyPlantTask();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        gate
          .as(index % 2 === 0 ? 'plant' : 'plant2')
          .post<InspectionView & { code: string }>(of(task, 'claim')),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const codes = answers
      .filter(({ status }) => status !== 200)
      .map(({ status, body }) => [status, body.code]);
    for (const code of codes)
      expect([
        [409, 'inspections.claim.taken'],
        [409, 'inspections.inspection.wrong-state'],
      ]).toContainEqual(code);
    expect(codes.some(([, code]) => code === 'inspections.claim.taken')).toBe(true);
    expect(await truck.named('inspection.claimed')).toHaveLength(1);
  });

  it('refuses a claim of a task already claimed', async () => {
    const { task } = await readyPlantTask();
    await gate.as('plant').post(of(task, 'claim'));
    expect((await gate.as('plant2').post(of(task, 'claim'))).body).toMatchObject({
      status: 409,
      code: 'inspections.claim.taken',
    });
  });

  it('goes back to the list when the claim is released by the leader', async () => {
    const { truck, task } = await readyPlantTask();
    await gate.as('plant').post(of(task, 'claim'));
    await gate.as('plant').post(of(task, 'start'));
    const release = { reasonCode: 'REASSIGNMENT' };
    expect((await gate.as('plant2').post(of(task, 'claim-release'), release)).status).toBe(403);
    expect((await gate.as('plantLeader').post(of(task, 'claim-release'), release)).body).toMatchObject({
      status: 'READY',
    });
    expect((await gate.as('plant2').post(of(task, 'claim'))).status).toBe(200);
    expect(await truck.named('inspection.claim-released')).toHaveLength(1);
  });

  it('is voided by a leader, not by an officer', async () => {
    const { truck, task } = await readyPlantTask();
    const body = { reasonCode: 'PLANNED_IN_ERROR' };
    expect((await gate.as('plant').post(of(task, 'voiding'), body)).body).toMatchObject({
      code: 'auth.forbidden',
    });
    expect((await gate.as('customsLeader').post(of(task, 'voiding'), body)).body).toMatchObject({
      code: 'auth.not-yours',
    });
    expect((await gate.as('plantLeader').post(of(task, 'voiding'), body)).body).toMatchObject({
      status: 'VOIDED',
    });
    expect((await truck.named('inspection.voided')).map(({ data }) => data.reasonCode)).toEqual([
      'PLANNED_IN_ERROR',
    ]);
  });

  it('honours If-Match where it is sent', async () => {
    const { task } = await readyPlantTask();
    expect((await gate.as('plant').post(of(task, 'claim'), {}, { 'if-match': '"99"' })).body).toMatchObject({
      status: 412,
      code: 'http.if-match-stale',
    });
    const { headers } = await gate.as('plant').get(`/v1/inspections/${task.id}`);
    expect(
      (await gate.as('plant').post(of(task, 'claim'), {}, { 'if-match': String(headers['etag']) })).status,
    ).toBe(200);
  });
});

describe('imported goods', () => {
  it('are opened by customs only after their quarantine has passed', async () => {
    const truck = await gate.aTruck({ direction: 'IMPORT', channel: 'RED' }).inYard();
    const physical = await truck.task('CUSTOMS_PHYSICAL');
    expect(physical).toMatchObject({ status: 'PLANNED', startsWith: 'inspection.concluded' });
    expect((await gate.as('customs').post(of(physical, 'claim'))).body).toMatchObject({
      status: 409,
      code: 'inspections.inspection.wrong-state',
      inspectionStatus: 'PLANNED',
      allowedActions: [],
    });
    await gate.conclude('customs', await truck.task('CUSTOMS_DOCUMENTS'));
    expect((await truck.task('CUSTOMS_PHYSICAL')).status).toBe('PLANNED');
    await gate.conclude('plant', await truck.task('PLANT_QUARANTINE'));
    await gate.conclude('customs', await truck.task('CUSTOMS_PHYSICAL'));
    expect(await truck.named('inspection.concluded')).toHaveLength(3);
  });

  it('stay closed after a failed quarantine until it was done again', async () => {
    const truck = await gate.aTruck({ direction: 'IMPORT', channel: 'RED' }).inYard();
    const plant = await truck.task('PLANT_QUARANTINE');
    await gate.conclude('plant', plant, { result: 'FAILED', findingCodes: ['PEST_FOUND'] });
    expect((await truck.task('CUSTOMS_PHYSICAL')).status).toBe('PLANNED');
    const again = await gate
      .as('plantLeader')
      .post<InspectionView>(`/v1/shipments/${truck.shipmentId}/re-inspections`, {
        inspectionId: plant.id,
        groundsCode: 'DEFECT_REMEDIED',
      });
    expect(again).toMatchObject({
      status: 201,
      headers: { location: `/v1/inspections/${again.body.id}` },
      body: { status: 'READY', reInspectionOf: plant.id, grounds: 'DEFECT_REMEDIED', blocking: true },
    });
    await gate.conclude('plant2', again.body);
    expect((await truck.task('CUSTOMS_PHYSICAL')).status).toBe('READY');
    expect((await truck.named('inspection.concluded')).at(-1)?.data.reInspectionOf).toBe(plant.id);
  });
});

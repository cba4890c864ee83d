import { newId, sampleFact } from '@onegate/contracts';
import { type BootedService } from '@onegate/testing';
import { bootDeclarations } from '../../test/boot.ts';
import { declarant, stranger } from '../../test/people.ts';
import { type Receipt, Story } from '../../test/story.ts';
import { aDriver, anExport, aPlate, durians } from '../../test/written.ts';

let service: BootedService;
let story: Story;
beforeAll(async () => {
  service = await bootDeclarations();
  story = new Story(service);
});
afterAll(async () => {
  await service.close();
});

const amend = (of: Receipt, changes: object, reasonCode = 'CLERICAL_ERROR') =>
  service
    .as(declarant)
    .post<{ amendmentId: string; status: string }>(`/v1/declarations/${of.declarationId}/amendments`, {
      reasonCode,
      changes,
    });
const admitted = (of: Receipt, amendmentId: string) =>
  sampleFact('amendment.admitted', { key: of.movementId, data: { amendmentId } });
const task = (of: Receipt, amendmentId: string, inspectionId: string) => {
  const sample = sampleFact('inspection.added', { key: of.movementId });
  return { ...sample, data: { amendmentId, task: { ...sample.data.task, inspectionId } } };
};
const concluded = (of: Receipt, inspectionId: string, result: 'PASSED' | 'FAILED') =>
  sampleFact('inspection.concluded', {
    key: of.movementId,
    data: { inspectionId, kind: 'AMENDMENT_APPROVAL', result },
  });
const statuses = async (of: Receipt) => {
  const { body } = await service
    .as(declarant)
    .get<{ items: { status: string; decisionCode?: string }[] }>(
      `/v1/declarations/${of.declarationId}/amendments`,
    );
  return body.items.map(({ status }) => status);
};

describe('an amendment', () => {
  it('is asked for, admitted, approved, and becomes the next version with its new plate', async () => {
    const before = await story.accepted();
    const vehicle = { plate: aPlate(), grossWeightKg: '33000' };
    const { status, body } = await amend(before, { vehicle }, 'CHANGE_OF_VEHICLE');
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({
        status: 'REQUESTED',
        kinds: ['VEHICLE'],
        approvalBy: 'CUSTOMS',
        toVersion: 2,
      }),
    ]);
    expect((await story.factsAbout(before)).at(-1)).toMatchObject({
      name: 'amendment.requested',
      data: {
        amendmentId: body.amendmentId,
        fromVersion: 1,
        toVersion: 2,
        kinds: ['VEHICLE'],
        approvalBy: 'CUSTOMS',
      },
    });
    const inspectionId = newId();
    const facts = [
      admitted(before, body.amendmentId),
      task(before, body.amendmentId, inspectionId),
      concluded(before, inspectionId, 'PASSED'),
    ];
    await service.tell(...facts);
    await service.settled(...facts);
    expect(await statuses(before)).toEqual(['APPLIED']);
    expect(await story.read(before)).toMatchObject({
      declarationVersion: 2,
      vehicle: { plate: { text: vehicle.plate.text }, grossWeightKg: '33000' },
      allowedActions: ['amend', 'cancel'],
    });
    expect((await story.factsAbout(before)).at(-1)).toMatchObject({
      name: 'declaration.amended',
      causationId: facts[2]?.id,
      data: { amendmentId: body.amendmentId, declaration: { declarationVersion: 2 } },
    });
    expect((await story.submit(await story.draft({ ...anExport(), vehicle }))).status).toBe(409);
  });

  it('frees the old plate when it is applied, and holds the new one from the request on', async () => {
    const old = aPlate();
    const plate = aPlate();
    const before = await story.accepted({ ...anExport(), vehicle: { plate: old } });
    const { body } = await amend(before, { vehicle: { plate } });
    const takeOver = await story.draft({ ...anExport(), vehicle: { plate } });
    expect((await story.submit(takeOver)).status).toBe(409);
    const refusal = sampleFact('amendment.rejected', {
      key: before.movementId,
      data: { amendmentId: body.amendmentId, reasonCode: 'AFTER_EXIT_PERMIT' },
    });
    await service.tell(refusal);
    await service.settled(refusal);
    expect(await statuses(before)).toEqual(['REJECTED']);
    expect((await story.submit(takeOver)).status).toBe(200);
    expect((await story.submit(await story.draft({ ...anExport(), vehicle: { plate: old } }))).status).toBe(
      409,
    );
  });

  it('waits when the task is heard of before the admission, whatever the order of the topics', async () => {
    const before = await story.accepted();
    const { body } = await amend(before, { crew: [aDriver()] }, 'CHANGE_OF_DRIVER');
    expect(body).toMatchObject({ kinds: ['CREW'], approvalBy: 'BORDER_GUARD' });
    const inspectionId = newId();
    const early = [task(before, body.amendmentId, inspectionId), concluded(before, inspectionId, 'PASSED')];
    await service.tell(...early);
    await service.settled(...early);
    expect(await statuses(before)).toEqual(['REQUESTED']);
    const late = admitted(before, body.amendmentId);
    await service.tell(late);
    await service.settled(late);
    expect(await statuses(before)).toEqual(['APPLIED']);
    expect(JSON.stringify(await story.factsAbout(before))).not.toContain('Tai Xe');
  });

  it('that the agency refuses changes nothing, and another may be asked for', async () => {
    const before = await story.accepted();
    const shipmentId = before.shipments[0]?.shipmentId;
    const goods = [{ ...durians(), hsCode: '081090' }];
    const { body } = await amend(before, { shipments: [{ shipmentId, goods }] }, 'CHANGE_OF_GOODS');
    expect((await amend(before, { crew: [aDriver()] })).status).toBe(409);
    const inspectionId = newId();
    const facts = [
      admitted(before, body.amendmentId),
      task(before, body.amendmentId, inspectionId),
      concluded(before, inspectionId, 'FAILED'),
    ];
    await service.tell(...facts, facts[2]!);
    await service.settled(...facts);
    expect(await statuses(before)).toEqual(['REFUSED']);
    expect(await story.read(before)).toMatchObject({ declarationVersion: 1 });
    expect(await story.namesAbout(before)).not.toContain('declaration.amended');
    expect((await amend(before, { crew: [aDriver()] })).status).toBe(201);
    expect(await statuses(before)).toEqual(['REQUESTED', 'REFUSED']);
  });

  it('is refused with every fault at its place in the request', async () => {
    const before = await story.accepted();
    const shipmentId = before.shipments[0]?.shipmentId;
    const faultsOf = async (body: object) => {
      const reply = await service
        .as(declarant)
        .post<{ errors: { code: string; field: string }[] }>(
          `/v1/declarations/${before.declarationId}/amendments`,
          body,
        );
      expect(reply.status).toBe(422);
      return reply.body.errors.map(({ code, field }) => `${code} ${field}`);
    };
    expect(
      await faultsOf({
        reasonCode: 'WHIM',
        changes: {
          vehicle: { plate: aPlate(), containers: ['X'] },
          shipments: [
            { shipmentId: before.declarationId, goods: [durians()] },
            { shipmentId, goods: [{ ...durians(), hsCode: '999999', grossWeightKg: '0' }] },
          ],
        },
      }),
    ).toEqual([
      'validation.not-on-list /reasonCode',
      'validation.hs-code /changes/shipments/1/goods/0/hsCode',
      'declarations.container.form /changes/vehicle/containers/0',
      'declarations.weight.zero /changes/shipments/1/goods/0/grossWeightKg',
      'declarations.shipment.unknown /changes/shipments/0/shipmentId',
    ]);
    const reasonCode = 'CLERICAL_ERROR';
    expect(await faultsOf({ reasonCode, changes: {} })).toEqual(['declarations.amendment.empty /changes']);
    expect(
      await faultsOf({ reasonCode, changes: { crew: [aDriver()], vehicle: { plate: aPlate() } } }),
    ).toEqual(['declarations.amendment.mixed /changes']);
    expect(await story.namesAbout(before)).not.toContain('amendment.requested');
  });

  it('is not for strangers, nor for what was not accepted', async () => {
    const draft = await story.draft();
    expect((await amend(draft, { crew: [aDriver()] })).status).toBe(409);
    const url = `/v1/declarations/${draft.declarationId}/amendments`;
    const body = { reasonCode: 'CLERICAL_ERROR', changes: { crew: [aDriver()] } };
    expect((await service.as(stranger).post(url, body)).status).toBe(403);
    expect((await service.as(stranger).get(url)).status).toBe(403);
  });
});

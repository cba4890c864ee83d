import { sampleFact } from '@onegate/contracts';
import { type BootedService } from '@onegate/testing';
import { bootDeclarations } from '../../test/boot.ts';
import { boardOfficer, customsOfficer, declarant, stranger } from '../../test/people.ts';
import { type Receipt, Story } from '../../test/story.ts';
import { aDriver, anExport, aPlate } from '../../test/written.ts';

let service: BootedService;
let story: Story;
beforeAll(async () => {
  service = await bootDeclarations();
  story = new Story(service);
});
afterAll(async () => {
  await service.close();
});

const cancel = (of: Receipt) =>
  service
    .as(declarant)
    .post<{ cancellationId: string; status: string }>(`/v1/declarations/${of.declarationId}/cancellation`, {
      reasonCode: 'GOODS_NOT_READY',
    });

describe('the end of a movement', () => {
  it('comes at once for a draft, of which nobody was told', async () => {
    const draft = await story.draft();
    expect((await cancel(draft)).body).toMatchObject({ status: 'GRANTED' });
    expect(await story.read(draft)).toMatchObject({ status: 'CANCELLED', allowedActions: [] });
    expect(await story.factsAbout(draft)).toEqual([]);
    expect((await story.submit(draft)).status).toBe(409);
  });

  it('is granted by clearance: closed, its amendment dropped, both plates free', async () => {
    const [plate, next] = [aPlate(), aPlate()];
    const before = await story.accepted({ ...anExport(), vehicle: { plate } });
    const changes = { vehicle: { plate: next } };
    await service.as(declarant).post(`/v1/declarations/${before.declarationId}/amendments`, {
      reasonCode: 'CHANGE_OF_VEHICLE',
      changes,
    });
    const { status, body, headers } = await cancel(before);
    expect([status, body.status]).toEqual([201, 'REQUESTED']);
    expect((await story.factsAbout(before)).at(-1)).toMatchObject({
      id: headers['onegate-event'],
      name: 'cancellation.requested',
      data: { cancellationId: body.cancellationId, reasonCode: 'GOODS_NOT_READY' },
    });
    expect((await story.read(before))['allowedActions']).toEqual([]);
    const granted = sampleFact('movement.cancelled', {
      key: before.movementId,
      data: { cancellationId: body.cancellationId },
    });
    await service.tell(granted, granted);
    await service.settled(granted);
    expect(await story.read(before)).toMatchObject({ status: 'CANCELLED', allowedActions: [] });
    const url = `/v1/declarations/${before.declarationId}/cancellation`;
    expect((await service.as(declarant).get(url)).body).toMatchObject({ status: 'GRANTED' });
    for (const free of [plate, next])
      expect(
        (await story.submit(await story.draft({ ...anExport(), vehicle: { plate: free } }))).status,
      ).toBe(200);
  });

  it('is not granted: the declaration goes on as it stood', async () => {
    const before = await story.accepted();
    const { body } = await cancel(before);
    expect((await cancel(before)).status).toBe(409);
    const rejected = sampleFact('cancellation.rejected', {
      key: before.movementId,
      data: { cancellationId: body.cancellationId, reasonCode: 'AFTER_ARRIVAL' },
    });
    await service.tell(rejected);
    await service.settled(rejected);
    expect(await story.read(before)).toMatchObject({
      status: 'ACCEPTED',
      allowedActions: ['amend', 'cancel'],
    });
    const url = `/v1/declarations/${before.declarationId}/cancellation`;
    expect((await service.as(declarant).get(url)).body).toMatchObject({
      status: 'REJECTED',
      decisionCode: 'AFTER_ARRIVAL',
    });
    expect((await cancel(before)).status).toBe(201);
  });

  it('is completion: the plate is free for the way back', async () => {
    const plate = aPlate();
    const before = await story.accepted({ ...anExport(), vehicle: { plate } });
    const completed = sampleFact('movement.completed', { key: before.movementId });
    await service.tell(completed, completed);
    await service.settled(completed);
    expect(await story.read(before)).toMatchObject({ status: 'COMPLETED', allowedActions: [] });
    expect((await story.submit(await story.draft({ ...anExport(), vehicle: { plate } }))).status).toBe(200);
    const changes = { crew: [aDriver()] };
    const late = await service
      .as(declarant)
      .post(`/v1/declarations/${before.declarationId}/amendments`, { reasonCode: 'CLERICAL_ERROR', changes });
    expect(late.status).toBe(409);
  });

  it('of a movement that is not ours is none of our business', async () => {
    const facts = [
      sampleFact('movement.completed'),
      sampleFact('movement.cancelled'),
      sampleFact('amendment.admitted'),
    ];
    await service.tell(...facts);
    await service.settled(...facts);
  });

  it('is asked for by the management board too, once there is more than a draft', async () => {
    const draft = await story.draft();
    const asBoard = (of: Receipt) =>
      service
        .as(boardOfficer)
        .post(`/v1/declarations/${of.declarationId}/cancellation`, { reasonCode: 'VEHICLE_BROKEN_DOWN' });
    expect((await asBoard(draft)).status).toBe(403);
    const accepted = await story.accepted();
    expect((await asBoard(accepted)).body).toMatchObject({ status: 'REQUESTED' });
    expect((await story.factsAbout(accepted)).at(-1)).toMatchObject({
      name: 'cancellation.requested',
      actor: 'person:board.officer1:MANAGEMENT_BOARD:LT-BQL',
    });
  });

  it('is not asked for by others, nor without a reason from the list', async () => {
    const before = await story.accepted();
    const url = `/v1/declarations/${before.declarationId}/cancellation`;
    for (const other of [stranger, customsOfficer])
      expect((await service.as(other).post(url, { reasonCode: 'OTHER_GATE' })).status).toBe(403);
    expect((await service.as(declarant).post(url, { reasonCode: 'WHIM' })).status).toBe(422);
    expect((await service.as(declarant).post(url)).status).toBe(422);
    expect((await service.as(declarant).get(url)).status).toBe(404);
  });
});

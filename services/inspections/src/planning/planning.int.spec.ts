import { InspectedGate } from '../../test/inspected-gate.ts';

let gate: InspectedGate;
beforeAll(async () => {
  gate = await InspectedGate.open();
});
afterAll(() => gate.close());

describe('planning', () => {
  it('tells every task that is due when a declaration is accepted, by which rule and norm', async () => {
    const truck = gate.aTruck({ channel: 'RED' });
    await truck.tell(truck.accepted());
    const [planned, ...others] = await truck.facts();
    expect(others).toEqual([]);
    expect(planned).toMatchObject({
      name: 'inspections.planned',
      key: truck.id,
      gate: 'LT',
      actor: expect.stringMatching(/^system:/),
      data: { movementId: truck.id, declarationVersion: 1, channelVersion: 1, voided: [] },
    });
    const { tasks } = (await truck.named('inspections.planned'))[0]!.data;
    expect(tasks.map(({ kind, phase, startsWith }) => [kind, phase, startsWith])).toEqual([
      ['CREW_AND_VEHICLE', 'ARRIVAL', 'vehicle.admitted'],
      ['HEALTH_PAPERS', 'ARRIVAL', 'vehicle.admitted'],
      ['CUSTOMS_DOCUMENTS', 'YARD', 'yard.entered'],
      ['CUSTOMS_PHYSICAL', 'YARD', 'yard.entered'],
      ['PLANT_QUARANTINE', 'YARD', 'inspection.started'],
    ]);
    expect(tasks[2]).toMatchObject({
      subject: { kind: 'SHIPMENT', id: truck.shipmentId },
      agency: 'CUSTOMS',
      blocking: true,
      norm: 'PT2H',
      normIn: 'WORKING',
      rule: { id: 'customs.documents', version: 1 },
    });
  });

  it('plans the same version once, however often it is told', async () => {
    const truck = gate.aTruck();
    await truck.tell(truck.accepted(), truck.accepted());
    expect(await truck.facts()).toHaveLength(1);
  });

  it('asks nothing of an empty truck but crew, vehicle and health papers', async () => {
    const truck = gate.aTruck({ shipments: 0 });
    await truck.tell(truck.accepted());
    expect((await truck.tasks()).map(({ kind }) => kind)).toEqual(['CREW_AND_VEHICLE', 'HEALTH_PAPERS']);
  });

  it('lets tasks begin where the truck is, even when its arrival is heard before its declaration', async () => {
    const truck = gate.aTruck();
    const admitted = truck.fact('vehicle.admitted');
    await truck.tell(admitted);
    expect((await gate.as('board').get(`/v1/movements/${truck.id}/inspections`)).body).toMatchObject({
      code: 'inspections.movement.not-found',
    });
    await truck.tell(truck.accepted());
    const [guard, , documents] = await truck.tasks();
    expect(guard).toMatchObject({ status: 'READY', readyAt: admitted.occurredAt });
    expect(documents).toMatchObject({ status: 'PLANNED' });
    expect(documents).not.toHaveProperty('dueAt');
    await truck.tell(truck.fact('yard.entered'));
    expect((await truck.tasks()).map(({ status }) => status)).toEqual(['READY', 'READY', 'READY', 'READY']);
  });

  it('plans an amended declaration anew and says what is void', async () => {
    const truck = await gate.aTruck({ hsCode: '081060' }).inYard();
    const plant = await truck.task('PLANT_QUARANTINE');
    const amended = {
      ...truck.declaration,
      declarationVersion: 2,
      shipments: truck.declaration.shipments.map((shipment) => ({
        ...shipment,
        goods: shipment.goods.map((line) => ({ ...line, hsCode: '720851' })),
      })),
    };
    await truck.tell(truck.fact('declaration.amended', { declaration: amended }));
    const latest = (await truck.named('inspections.planned')).at(-1)!.data;
    expect(latest).toMatchObject({ declarationVersion: 2, voided: [plant.id] });
    expect(latest.tasks.map(({ kind }) => kind)).toEqual([
      'CREW_AND_VEHICLE',
      'HEALTH_PAPERS',
      'CUSTOMS_DOCUMENTS',
    ]);
    expect(await truck.task('PLANT_QUARANTINE')).toMatchObject({
      status: 'VOIDED',
      voidReason: 'NO_LONGER_DUE',
    });
  });

  it('ends all open tasks of a cancelled movement, and plans nothing for one cancelled before', async () => {
    const truck = gate.aTruck();
    await truck.tell(truck.accepted(), truck.fact('movement.cancelled'));
    expect(await truck.named('inspection.voided')).toHaveLength(4);
    expect((await truck.tasks()).every(({ status }) => status === 'VOIDED')).toBe(true);

    const early = gate.aTruck();
    await early.tell(early.fact('movement.cancelled'));
    await early.tell(early.accepted(), early.fact('vehicle.admitted'));
    expect(await early.facts()).toEqual([]);
  });
});

describe('the approval of an amendment', () => {
  it('is a task of the agency concerned, against its own clock, and ends with a rejection', async () => {
    const truck = await gate.aTruck().inYard();
    const amendmentId = truck.fact('amendment.admitted').data.amendmentId;
    await truck.tell(
      truck.fact('amendment.admitted', {
        amendmentId,
        approvalBy: 'BORDER_GUARD',
        kinds: ['CREW'],
        awaitedVersion: 2,
      }),
    );
    const [added] = await truck.named('inspection.added');
    expect(added?.data).toMatchObject({
      amendmentId,
      task: {
        agency: 'BORDER_GUARD',
        kind: 'AMENDMENT_APPROVAL',
        phase: 'AMENDMENT',
        norm: 'PT15M',
        blocking: false,
      },
    });
    const task = await truck.task('AMENDMENT_APPROVAL');
    expect(task.status).toBe('READY');
    await truck.tell(truck.fact('amendment.rejected', { amendmentId }));
    expect((await truck.named('inspection.voided')).map(({ data }) => data)).toMatchObject([
      { inspectionId: task.id, reasonCode: 'AMENDMENT_REJECTED' },
    ]);
  });

  it('is concluded like any other task', async () => {
    const truck = await gate.aTruck().inYard();
    await truck.tell(truck.fact('amendment.admitted', { approvalBy: 'CUSTOMS', kinds: ['GOODS'] }));
    await gate.conclude('customs', await truck.task('AMENDMENT_APPROVAL'));
    expect((await truck.named('inspection.concluded')).at(-1)?.data).toMatchObject({
      kind: 'AMENDMENT_APPROVAL',
      result: 'PASSED',
    });
  });
});

import { type Fact, newId, sampleFact } from '@onegate/contracts';
import { aGate } from '../../test/gates.ts';
import { House, type Movement, worked } from '../../test/house.ts';

interface Change {
  withdrawn?: boolean;
  occurredAt?: string;
  place?: string;
}

describe('a fact of a truck that was told wrongly', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open(aGate('LT'));
  });
  afterAll(() => house.close());

  const corrected = (key: string, fact: string, was: string, change: Change): Fact => {
    const { withdrawn = false, ...values } = change;
    const about = { subject: { kind: 'MOVEMENT' as const, id: key }, fact, factId: newId(), withdrawn };
    const { inspectionId: _, ...sample } = sampleFact('fact.corrected').data;
    return sampleFact('fact.corrected', {
      key,
      data: { ...sample, ...about, was: { occurredAt: was }, corrected: values },
    });
  };
  const correct = async (movement: Movement, fact: string, was: unknown, change: Change) => {
    await house.hear(corrected(movement.movementId, fact, String(was), change));
    return await house.show(movement.movementId);
  };
  const earlier = (at: unknown): string => new Date(Date.parse(String(at)) - 60_000).toISOString();

  it('shows the time that counts, that it was put right, and only once the last telling is meant', async () => {
    const movement = await house.show(await house.inYard('LT'));
    const at = earlier(movement['atBarrierAt']);
    const after = await correct(movement, 'vehicle.at-barrier', movement['atBarrierAt'], { occurredAt: at });
    expect(after).toMatchObject({
      atBarrierAt: at,
      version: movement.version + 1,
      corrections: [
        { fact: 'vehicle.at-barrier', withdrawn: false, wasAt: movement['atBarrierAt'], occurredAt: at },
      ],
    });
    const again = await correct(after, 'vehicle.at-barrier', movement['atBarrierAt'], {
      occurredAt: earlier(at),
    });
    expect(again['atBarrierAt']).toBe(at);
    expect(again['corrections']).toHaveLength(2);
    expect(movement).not.toHaveProperty('corrections');
  });

  it('puts it on the place where it really stands, unless another truck stands there', async () => {
    const [one, other] = [
      await house.show(await house.inYard('LT')),
      await house.show(await house.inYard('LT')),
    ];
    const enteredAt = (one['place'] as { enteredAt: string }).enteredAt;
    expect(await correct(one, 'yard.entered', enteredAt, { place: 'B7' })).toMatchObject({
      place: { yard: 'Y1', place: 'B7', enteredAt },
    });
    const { place } = other['place'] as { place: string };
    expect(await correct(one, 'yard.entered', enteredAt, { place })).toMatchObject({
      place: { place: 'B7' },
      corrections: [{ place: 'B7' }, { place }],
    });
    expect(await correct(one, 'yard.entered', enteredAt, { withdrawn: true })).not.toHaveProperty('place');
  });

  it('of an exit or a crossing that never was leaves the truck where it can do it again', async () => {
    house.clearance.answer(201, { permitId: newId() });
    const id = await house.called('LT', { direction: 'EXPORT' });
    const exit = async () => worked(await house.borderGuard.post<Movement>(`/v1/movements/${id}/exit`));
    const first = await exit();
    const back = await correct(first, 'vehicle.exited', first['exitedAt'], { withdrawn: true });
    expect(back).toMatchObject({ state: 'CALLED' });
    expect(back).not.toHaveProperty('exitedAt');
    await exit();
    const crossed = worked(await house.borderGuard.post<Movement>(`/v1/movements/${id}/crossing`));
    const here = await correct(crossed, 'vehicle.crossed', crossed['crossedAt'], { withdrawn: true });
    expect(here).toMatchObject({ state: 'TURNED_BACK' });
    expect(here).not.toHaveProperty('crossedAt');
    expect(worked(await house.borderGuard.post<Movement>(`/v1/movements/${id}/crossing`)).state).toBe(
      'CROSSED',
    );
  });

  it('of a truck that is not known here, or of an inspection, changes nothing', async () => {
    await house.hear(corrected(newId(), 'vehicle.crossed', '2026-11-24T02:00:00.000Z', { withdrawn: true }));
    const movement = await house.show(await house.inYard('LT'));
    const about = { inspectionId: newId(), fact: 'inspection.concluded', withdrawn: true, corrected: {} };
    await house.hear(
      sampleFact('fact.corrected', {
        key: movement.movementId,
        data: { ...sampleFact('fact.corrected').data, ...about },
      }),
    );
    expect((await house.show(movement.movementId)).version).toBe(movement.version);
  });
});

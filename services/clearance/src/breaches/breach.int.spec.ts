import { pagesOf, until } from '@onegate/testing';
import { TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';
import { BREACH_SORTS } from './breach.requests.ts';

describe('a breach', () => {
  let house: House;
  beforeAll(async () => {
    const quick = { CLOCK_ESCALATION: 'PT1S', BREACH_EXPLANATION: 'PT6S' } as const;
    house = await House.open({}, { ARRIVED: 'PT10M', ...quick });
  });
  afterAll(() => house.close());

  const said = { causeCode: 'STAFF_SHORTAGE', explanation: 'Two of five were ill.' };
  const breachOf = async (movement: TestMovement) => {
    const page = await house.board.get(`/v1/breaches?record=${movement.movementId}`);
    return (page.body['items'] as Record<string, unknown>[])[0];
  };

  it('climbs by itself to the people’s committee, is explained by the head in time, then frozen', async () => {
    const movement = new TestMovement().submitted();
    await house.hear(...factsOf(movement));
    await until(async () => (await breachOf(movement)) !== undefined);
    const breach = await breachOf(movement);
    for (const sort of BREACH_SORTS.words)
      expect(
        await pagesOf(house.board, `/v1/breaches?record=${movement.movementId}&sort=${sort}&fields=breachId`),
      ).toEqual([{ breachId: breach?.['breachId'] }]);
    expect(breach).toMatchObject({
      clock: 'STAGE.SUBMITTED',
      unit: 'LT-BQL',
      head: 'board.head',
      explanationState: 'AWAITED',
    });
    const path = `/v1/breaches/${String(breach?.['breachId'])}/explanation`;
    expect((await house.customsHead.post(path, said)).status).toBe(403);
    expect((await house.board.post(path, said)).status).toBe(403);
    expect((await house.boardHead.post(path, { causeCode: 'BAD_LUCK' })).status).toBe(422);
    expect((await house.boardHead.post(path, said)).body).toMatchObject({
      ...said,
      explanationState: 'EXPLAINED',
    });
    await until(async () => (await breachOf(movement))?.['explanationState'] === 'FROZEN');
    const late = await house.boardHead.post(path, { ...said, causeCode: 'WEATHER' });
    expect([late.status, late.body['code']]).toEqual([409, 'clearance.breach.frozen']);
    await until(async () => (await breachOf(movement))?.['level'] === 'PEOPLES_COMMITTEE');
    const facts = (await house.service.facts()).filter(({ key }) => key === movement.movementId);
    const levels = facts.filter(({ name }) => name === 'clock.escalated').map(({ data }) => data);
    expect(levels).toMatchObject([
      { level: 'SHIFT_LEADER', toUnit: 'LT-BQL' },
      { level: 'HEAD' },
      { level: 'MANAGEMENT_BOARD', superiorOf: 'MANAGEMENT_BOARD' },
      { level: 'PEOPLES_COMMITTEE', toAgency: null },
    ]);
    expect(JSON.stringify(facts)).not.toContain(said.explanation);
    const entries = await house.board.get(`/v1/records/${movement.movementId}/entries`);
    expect(JSON.stringify(entries.body)).toContain(said.explanation);
  });

  it('that nobody explains is shown as such', async () => {
    const movement = new TestMovement().submitted();
    await house.hear(...factsOf(movement));
    await until(async () => (await breachOf(movement))?.['explanationState'] === 'MISSING');
    const missing = await house.board.get('/v1/breaches?explanationState=MISSING');
    expect(JSON.stringify(missing.body)).toContain(movement.movementId);
    expect((await house.board.get('/v1/breaches/019a5b3e-7c41-7d2e-8f3a-4b5c6d7e8f90')).status).toBe(404);
    expect(await house.violations()).toEqual([]);
  });
});

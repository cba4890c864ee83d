import type { Person } from '@onegate/testing';
import { TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';

const NOBODY = 'http://127.0.0.1:1';

describe('the comparison of the record with others', () => {
  let house: House;
  let operator: Person;
  beforeAll(async () => {
    house = await House.open({ INSPECTIONS_URL: NOBODY, LOGISTICS_URL: NOBODY });
    operator = house.service.as({ sub: 'operations1', roles: ['OPERATIONS'] });
  });
  afterAll(() => house.close());

  it('has nothing to compare at first', async () => {
    const { body } = await operator.get('/v1/ops/clearance/drift');
    expect(body).toEqual({ items: [], compared: 0 });
  });

  it('does not take silence for agreement', async () => {
    await house.follow(...factsOf(new TestMovement().submitted()));
    const { status, body } = await operator.get('/v1/ops/clearance/drift');
    expect([status, body['code']]).toEqual([503, 'clearance.drift.away']);
  });

  it('is for operations only', async () => {
    expect((await house.board.get('/v1/ops/clearance/drift')).status).toBe(403);
  });
});

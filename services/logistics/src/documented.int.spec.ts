import { newId } from '@onegate/contracts';
import type { Reply } from '@onegate/testing';
import { ApiDocument } from '../test/document.ts';
import { aGate } from '../test/gates.ts';
import { House } from '../test/house.ts';

describe('the document', () => {
  let house: House;
  let document: ApiDocument;
  beforeAll(async () => {
    house = await House.open(aGate('LT'));
    document = new ApiDocument((await house.service.app.inject({ url: '/openapi.json' })).json());
  });
  afterAll(() => house.close());

  const documented = (path: string, method: string, { status, body }: Reply): void => {
    expect({ path, method, status, faults: document.faultsOf(path, method, status, body) }).toEqual({
      path,
      method,
      status: 200,
      faults: undefined,
    });
  };

  it('has examples that can be sent as they are, and tells every answer whole', async () => {
    house.clearance.answer(200, { permitId: newId() });
    const id = await house.expect('LT');
    const act = async (who: typeof house.board, name: string, request?: string): Promise<void> => {
      const body = request === undefined ? {} : document.example(request);
      documented(`/v1/movements/{id}/${name}`, 'post', await who.post(`/v1/movements/${id}/${name}`, body));
    };
    const slots = await house.carrier.get<{ items: { from: string }[] }>('/v1/gates/LT/slots');
    documented('/v1/gates/{gate}/slots', 'get', slots);
    const booking = await house.carrier.post(`/v1/movements/${id}/booking`, {
      slotStart: slots.body.items[1]?.from,
    });
    documented('/v1/movements/{id}/booking', 'post', booking);
    await act(house.board, 'arrival', 'ArrivalRequest');
    await house.stage(id, 'ARRIVED', 'IN_YARD');
    await act(house.board, 'yard-entry', 'YardEntryRequest');
    documented('/v1/gates/{gate}/yards', 'get', await house.board.get('/v1/gates/LT/yards'));
    await act(house.cashier, 'payments', 'PaymentRequest');
    documented('/v1/movements/{id}/charges', 'get', await house.cashier.get(`/v1/movements/${id}/charges`));
    await house.stage(id, 'QUEUED_FOR_EXIT');
    documented('/v1/movements/{id}', 'get', await house.carrier.get(`/v1/movements/${id}`));
    const listed = await house.carrier.get<{ items: unknown[] }>('/v1/movements?limit=1');
    documented('/v1/movements', 'get', listed);
    expect(listed.body.items).toMatchObject([{ movementId: id, place: { yard: 'Y1', place: 'A12' } }]);
    documented('/v1/gates/{gate}/queue', 'get', await house.stranger.get('/v1/gates/LT/queue'));
    documented('/v1/gates/{gate}/queue', 'get', await house.board.get('/v1/gates/LT/queue?lane=L1'));
    await act(house.board, 'call', 'CallRequest');
    await house.stage(id, 'EXIT_CONTROL');
    await act(house.borderGuard, 'exit', 'WhenRequest');
    await act(house.borderGuard, 'crossing', 'WhenRequest');
    documented('/v1/gates/{gate}/tariffs', 'get', await house.carrier.get('/v1/gates/LT/tariffs'));
    documented('/v1/gates/{gate}/lanes', 'get', await house.carrier.get('/v1/gates/LT/lanes'));
    await act(house.neighbour, 'return', 'ReturnRequest');
  });
});

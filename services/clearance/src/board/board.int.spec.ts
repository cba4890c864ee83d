import { type Check, TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';
import { plannedBy } from '../../test/planned-by.ts';
import { BOARD } from './board.repository.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL', norm: 'PT1S' };
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0, norm: 'P900D' };
const PLANT: Check = { agency: 'PLANT_QUARANTINE', shipment: 0, norm: 'PT1S' };

interface Board {
  open: number;
  lateCount: number;
  holders: { unit: string; held: number }[];
  late: Record<string, string>[];
}

describe('the board of a gate', () => {
  let house: House;
  let movement: TestMovement;
  beforeAll(async () => {
    house = await House.open();
    movement = new TestMovement('EXPORT', 1)
      .submitted()
      .accepted()
      .planned([CREW, CUSTOMS, PLANT])
      .assessed();
    await house.follow(...factsOf(movement.arrived().concluded(CREW).inYard().claimed(CUSTOMS)));
  });
  afterAll(() => house.close());

  it('shows who holds what, and what is late and whose: not always the one who answers', async () => {
    const { body } = await house.board.get<Board>('/v1/gates/LT/board');
    expect(body).toMatchObject({
      gate: 'LT',
      open: 2,
      holders: [{ agency: 'CUSTOMS', unit: 'LT-HQ', head: 'customs.head' }, { agency: 'CUSTOMS' }].slice(
        0,
        body.holders.length,
      ),
    });
    expect(body.holders.reduce((sum, { held }) => sum + held, 0)).toBe(2);
    expect(body.late).toHaveLength(body.lateCount);
    expect(body.late).toMatchObject([{ clock: 'TASK', unit: 'LT-KDTV', recordId: movement.idOf(0) }]);
  });

  it('shows an agency or a unit alone: what it answers for, and what is late of it', async () => {
    const ask = async (query: string) =>
      (await house.boardHead.get<Board>(`/v1/gates/LT/board?${query}`)).body;
    expect(await ask('agency=PLANT_QUARANTINE')).toMatchObject({ open: 0, holders: [], lateCount: 1 });
    const customs = await ask('unit=LT-HQ');
    expect(customs).toMatchObject({ open: 2, lateCount: 0, late: [] });
    expect(new Set(customs.holders.map(({ unit }) => unit))).toEqual(new Set(['LT-HQ']));
    expect(await ask('agency=POLICE&colour=red')).toMatchObject({ errors: [{}, {}] });
  });

  it('answers 304 while nothing has changed', async () => {
    const { headers } = await house.board.get('/v1/gates/LT/board');
    const again = await house.board.get('/v1/gates/LT/board', { 'if-none-match': String(headers['etag']) });
    expect(again.status).toBe(304);
    const before = movement.inputs.length;
    movement.concluded(PLANT);
    await house.hear(...factsOf(movement, movement.inputs.slice(before)));
    const changed = await house.board.get<Board>('/v1/gates/LT/board', {
      'if-none-match': String(headers['etag']),
    });
    expect(changed).toMatchObject({ status: 200, body: { lateCount: 0 } });
  });

  it('is read by the agencies of the gate only', async () => {
    expect((await house.declarant.get('/v1/gates/LT/board')).status).toBe(403);
    expect((await house.board.get('/v1/gates/XX/board')).status).toBe(403);
  });

  it('reads no table whole', async () => {
    expect(await plannedBy(house.service, BOARD, ['LT', new Date(), 'CUSTOMS', null])).not.toContain(
      'Seq Scan',
    );
  });
});

import { type Fact, type FactData, type FactName, newId, sampleFact } from '@onegate/contracts';
import { until } from '@onegate/testing';
import { type Check, TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';
import { minutesFromNow, submittedMinutesAgo } from '../../test/lately.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };

describe('a closed barrier', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open({}, { SUBMITTED: 'PT1H', EXIT_CONTROL: 'PT1H' });
    await house.stopTimers();
  });
  afterAll(() => house.close());

  const tell = async <N extends FactName>(name: N, data: FactData<N>): Promise<void> => {
    await house.hear({ ...sampleFact(name, { key: 'LT', subject: 'LT', gate: 'LT' }), data } as Fact);
  };
  const dueAt = async (movementId: string): Promise<number | undefined> => {
    const { body } = await house.board.get<{ dueAt?: string }>(`/v1/records/${movementId}`);
    return body.dueAt === undefined ? undefined : Date.parse(body.dueAt);
  };

  it('stands still for whoever needs it, and for nobody else', async () => {
    const exporting = new TestMovement('EXPORT', 0)
      .submitted()
      .accepted()
      .planned([CREW])
      .assessed()
      .settled();
    const occurredAt = minutesFromNow(-30);
    exporting.arrived().concluded(CREW).inYard().called();
    await house.follow(...factsOf(exporting).map((fact) => ({ ...fact, occurredAt })));
    const { movement: waiting, facts } = submittedMinutesAgo(30);
    await house.hear(...facts);
    const [before, other] = [await dueAt(exporting.movementId), await dueAt(waiting.movementId)];
    expect(before).toBeDefined();

    const about = {
      closureId: newId(),
      gate: 'LT',
      kind: 'NEIGHBOUR_CLOSED',
      from: minutesFromNow(-20),
    } as const;
    const said = { authority: 'O Yadaw', legalBasis: 'Nghị định 112/2014/NĐ-CP', beyondMaximum: false };
    await tell('gate.closed', { ...about, ...said, to: null });
    await until(async () => (await dueAt(exporting.movementId)) === undefined);
    expect(await dueAt(waiting.movementId)).toBe(other);

    await tell('gate.reopened', { ...about, to: minutesFromNow(-10) });
    await until(
      async () => Math.abs(((await dueAt(exporting.movementId)) ?? 0) - (before ?? 0) - 10 * 60_000) < 5000,
    );
    const { body } = await house.board.get<{ items: { fields: Record<string, unknown> }[] }>(
      `/v1/records/${exporting.movementId}/entries`,
    );
    const moved = body.items.filter(({ fields }) => fields['type'] === 'clocks.rearmed');
    expect(moved.map(({ fields }) => [fields['because'], fields['reference']])).toEqual([
      ['CLOSURE', about.closureId],
      ['CLOSURE', about.closureId],
    ]);
    expect(await house.violations()).toEqual([]);
  });

  it('that was taken back before it began never stood still', async () => {
    const { movement, facts } = submittedMinutesAgo(1);
    await house.hear(...facts);
    const closureId = newId();
    const from = minutesFromNow(60);
    const about = { closureId, gate: 'LT', kind: 'CLOSED', from } as const;
    const said = { authority: 'UBND tỉnh Gia Lai', legalBasis: 'Nghị định 112/2014/NĐ-CP' };
    await tell('gate.closed', { ...about, ...said, to: null, beyondMaximum: false });
    await tell('gate.reopened', { ...about, to: from });
    const known = await house.service.database.query(
      `SELECT counts FROM standstill_known WHERE id = '${closureId}' ORDER BY seq`,
    );
    expect(known).toEqual([{ counts: true }, { counts: false }]);
    expect(await dueAt(movement.movementId)).toBeDefined();
  });

  it('of a gate that is not kept here concerns nobody', async () => {
    const { data } = sampleFact('gate.closed');
    const fact = { ...sampleFact('gate.closed', { key: 'XX', subject: 'XX', gate: 'XX' }) };
    await house.hear({ ...fact, data: { ...data, gate: 'XX', closureId: newId() } });
    expect(await house.service.database.query(`SELECT FROM closure WHERE gate = 'XX'`)).toEqual([]);
  });
});

import { type FactData, sampleFact } from '@onegate/contracts';
import { aGate } from '../../test/gates.ts';
import { House } from '../../test/house.ts';

type Register = FactData<'gate.register-published'>;

const FROM = '2026-01-01T00:00:00.000Z';
const ON_DUTY = 'board.officer1';
const OFF_DUTY = 'board.officer2';
const HEAD = 'board.head';
const shift = (to: string | null): Register['roster'] => [
  { unit: 'LT-BQL', leader: 'board.leader1', officers: [ON_DUTY], from: FROM, to },
];
const REGISTER: Partial<Register> = {
  units: [{ id: 'LT-BQL', agency: 'MANAGEMENT_BOARD', name: { vi: 'Ban', en: 'Board' } }],
  officers: [ON_DUTY, OFF_DUTY, HEAD].map((id) => ({
    id,
    unit: 'LT-BQL',
    roles: ['OFFICER', 'MACHINE', 'JUGGLER'],
  })),
  heads: [{ unit: 'LT-BQL', officer: HEAD, from: FROM, to: null }],
};

describe('a machine of an agency', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open(aGate('LT'));
    await hear(2, shift(null));
    await hear(1, []);
  });
  afterAll(() => house.close());

  const hear = async (version: number, roster: Register['roster']): Promise<void> => {
    const fact = sampleFact('gate.register-published', {
      key: 'LT',
      data: { ...REGISTER, gate: 'LT', version, roster },
    });
    await house.hear(fact);
  };
  const claims = { sub: 'barrier-system', roles: ['MACHINE'], unit: 'LT-BQL', gate: ['LT'] };
  const of = (agency: string) => house.service.as({ ...claims, agency });
  const read = async (officer: string | undefined, who = of('MANAGEMENT_BOARD')) => {
    const headers = officer === undefined ? {} : { 'onegate-officer': officer };
    const { status, body } = await who.get('/v1/movements', headers);
    return body['code'] ?? status;
  };

  it('acts for an officer whom the register has on duty, and the fact names both', async () => {
    const id = await house.expect('LT');
    const url = `/v1/movements/${id}/arrival`;
    expect((await of('MANAGEMENT_BOARD').post(url)).body).toMatchObject({ code: 'auth.forbidden' });
    const arrived = await of('MANAGEMENT_BOARD').post(url, {}, { 'onegate-officer': ON_DUTY });
    expect(arrived.status).toBe(200);
    const fact = (await house.service.facts()).find(
      ({ name, key }) => name === 'vehicle.at-barrier' && key === id,
    );
    expect(fact?.actor).toBe(`person:${ON_DUTY}:MANAGEMENT_BOARD:LT-BQL:via=barrier-system`);
  });

  it('acts for nobody else', async () => {
    expect(await read(ON_DUTY)).toBe(200);
    expect(await read(HEAD)).toBe(200);
    for (const officer of [OFF_DUTY, 'nobody', '', 'a b', "' OR 1=1 --"])
      expect(await read(officer)).toBe('auth.officer.not-on-duty');
    expect(await read(ON_DUTY, of('CUSTOMS'))).toBe('auth.officer.not-on-duty');
    expect(
      await read(ON_DUTY, house.service.as({ ...claims, agency: 'MANAGEMENT_BOARD', gate: ['XX'] })),
    ).toBe('auth.officer.not-on-duty');
    expect(await read(undefined)).toBe('auth.forbidden');
  });

  it('is not what a person is', async () => {
    expect(await read(ON_DUTY, house.board)).toBe('auth.officer.not-a-machine');
    expect(await read(ON_DUTY, house.declarant)).toBe('auth.officer.not-a-machine');
  });

  it('acts for an officer no longer than the shift lasts', async () => {
    await hear(3, shift(new Date().toISOString()));
    expect(await read(ON_DUTY)).toBe('auth.officer.not-on-duty');
    expect(await read(HEAD)).toBe(200);
  });
});

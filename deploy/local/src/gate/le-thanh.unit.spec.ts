import { readFileSync } from 'node:fs';
import { gateFiles } from './gate-files.ts';
import { readPeople, readSystems } from './people.ts';

interface Gate {
  readonly code: string;
  readonly units: readonly { id: string; agency: string }[];
  readonly officers: readonly { id: string; unit: string; roles: readonly string[] }[];
  readonly heads: readonly { unit: string; officer: string }[];
  readonly roster: readonly { unit: string; leader: string; officers: readonly string[] }[];
}

describe('the gate of Lệ Thanh', () => {
  const files = gateFiles('le-thanh');
  const gate = JSON.parse(readFileSync(files.gate, 'utf8')) as Gate;
  const people = readPeople(files.people);
  const officers = new Map(gate.officers.map((officer) => [officer.id, officer]));

  it('has one unit of each acting agency', () => {
    expect(gate.units.map(({ id, agency }) => `${id} ${agency}`)).toEqual([
      'LT-BQL MANAGEMENT_BOARD',
      'LT-HQ CUSTOMS',
      'LT-BP BORDER_GUARD',
      'LT-KDYT HEALTH_QUARANTINE',
      'LT-KDTV PLANT_QUARANTINE',
      'LT-KDDV ANIMAL_QUARANTINE',
    ]);
  });

  it('lets every officer of the register log in, as the register says', () => {
    for (const { id, unit, roles } of gate.officers) {
      const agency = gate.units.find((candidate) => candidate.id === unit)?.agency;
      expect(people.get(id)).toMatchObject({ unit, agency, roles, gate: [gate.code] });
    }
  });

  it.each(gate.units)('has a head and a shift on duty of $id, of its own officers', ({ id }) => {
    const head = gate.heads.find(({ unit }) => unit === id)?.officer ?? '';
    const shift = gate.roster.find(({ unit }) => unit === id);
    expect(officers.get(head)).toMatchObject({
      unit: id,
      roles: expect.arrayContaining(['HEAD']) as unknown,
    });
    expect(officers.get(shift?.leader ?? '')?.roles).toContain('SHIFT_LEADER');
    expect(shift?.officers.map((officer) => officers.get(officer)?.unit)).toEqual([id, id]);
  });

  it('names people by their role', () => {
    expect([...people.keys()].sort()).toEqual(
      expect.arrayContaining([
        'auditor1',
        'board.cashier1',
        'carrier1',
        'declarant1',
        'declarant2',
        'neighbour1',
      ]),
    );
  });

  it('has a system that logs in with a key', () => {
    expect(readSystems(files.clients)).toEqual([expect.objectContaining({ clientId: 'customs-system' })]);
  });
});

import { ACTING_AGENCIES, type ActingAgency } from '@onegate/codes';
import { Register } from '../src/register/domain/register.ts';

const ALWAYS = { from: '2020-01-01T00:00:00.000Z', to: null };

const UNITS: Readonly<Record<ActingAgency, string>> = {
  MANAGEMENT_BOARD: 'LT-BQL',
  CUSTOMS: 'LT-HQ',
  BORDER_GUARD: 'LT-BP',
  HEALTH_QUARANTINE: 'LT-KDYT',
  PLANT_QUARANTINE: 'LT-KDTV',
  ANIMAL_QUARANTINE: 'LT-KDDV',
};

/** The unit by which an agency acts at Lệ Thanh. */
export const unitOf = (agency: ActingAgency): string => UNITS[agency];

/** The gate LT: one unit per agency, each with a head and a leader of the shift. */
export const aRegister = (): Register => {
  const units = ACTING_AGENCIES.map((agency) => ({ id: unitOf(agency), gate: 'LT', agency, ...ALWAYS }));
  return new Register({
    version: 1,
    gates: ['LT'],
    units,
    heads: units.map(({ id }) => ({ unit: id, officer: `${id}.head`, ...ALWAYS })),
    officers: units.map(({ id }) => ({ id: `${id}.officer`, unit: id, roles: ['OFFICER'], ...ALWAYS })),
    shifts: units.map(({ id }) => ({
      unit: id,
      leader: `${id}.leader`,
      officers: [`${id}.officer`],
      ...ALWAYS,
    })),
  });
};

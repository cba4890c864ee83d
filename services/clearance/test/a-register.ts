import { ACTING_AGENCIES } from '@onegate/codes';
import { Register } from '../src/register/domain/register.ts';

const ALWAYS = { from: '2020-01-01T00:00:00.000Z', to: null };

/** The unit by which an agency acts in tests. */
export const unitOf = (agency: string): string => `LT-${agency}`;

/** The gate LT: one unit per agency, each with a head and a leader of the shift. */
export const aRegister = (): Register => {
  const units = ACTING_AGENCIES.map((agency) => ({ id: unitOf(agency), gate: 'LT', agency }));
  return new Register({
    version: 1,
    gates: ['LT'],
    units,
    heads: units.map(({ id }) => ({ unit: id, officer: `${id}.head`, ...ALWAYS })),
    officers: units.map(({ id }) => ({ id: `${id}.officer`, unit: id, ...ALWAYS })),
    shifts: units.map(({ id }) => ({
      unit: id,
      leader: `${id}.leader`,
      officers: [`${id}.officer`],
      ...ALWAYS,
    })),
    targets: [],
  });
};

import { follow, inAnswer, type Links, version } from './link.ts';

const id = { id: inAnswer('/id'), ...version };

/** From what the register was told to how it is ended or changed. */
export const registerLinks: Links = {
  'register.units.found': [
    follow('register.units.rename', 'It is called otherwise.', { unit: inAnswer('/id'), ...version }),
    follow('register.duty', 'Who answers for it now.', { unit: inAnswer('/id') }),
  ],
  'register.agencies.create': [follow('register.agencies.change', 'It changes.', id)],
  'register.officers.enlist': [follow('register.officers.change', 'Another task, or none.', id)],
  'register.rosters.enter': [
    follow('register.rosters.end', 'A shift ends before its time.', {
      id: inAnswer('/shifts/0/id'),
      ...version,
    }),
  ],
};

import { follow, inAnswer, type Links, version } from './link.ts';

const id = { id: inAnswer('/id'), ...version };

/** From what the register was told to how it is ended or changed. */
export const registerLinks: Links = {
  'register.units': [follow('register.duty', 'Who answers for it now.', { unit: inAnswer('/items/0/id') })],
  'register.units.found': [
    follow('register.units.rename', 'It is called otherwise.', { unit: inAnswer('/id'), ...version }),
  ],
  'register.agencies.create': [follow('register.agencies.change', 'It changes.', id)],
  'register.officers.enlist': [follow('register.officers.change', 'Another task, or none.', id)],
  'register.rosters': [
    follow('register.rosters.end', 'A shift ends before its time.', {
      id: inAnswer('/items/0/id'),
      'If-Match': `"{${inAnswer('/items/0/version')}}"`,
    }),
  ],
  'calendars.list': [
    follow('calendars.end', 'It ends.', {
      id: inAnswer('/items/0/id'),
      'If-Match': `"{${inAnswer('/items/0/version')}}"`,
    }),
  ],
};

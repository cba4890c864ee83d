import { events, faultsOfEvents } from './events.ts';

describe('the table of events', () => {
  test('has every event in every stage', () => {
    expect(faultsOfEvents(events)).toEqual([]);
  });

  test('refuses a missing event', () => {
    const { 'yard.entered': _left, ...rest } = events;
    expect(faultsOfEvents(rest)).toContain('yard.entered is neither handled nor named as ignored in IN_YARD');
  });

  test('refuses a missing stage', () => {
    const { FEE_DUE: _left, ...rest } = events['vehicle.called'];
    expect(faultsOfEvents({ ...events, 'vehicle.called': rest })).toEqual([
      'vehicle.called is neither handled nor named as ignored in FEE_DUE',
    ]);
  });
});

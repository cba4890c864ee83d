import { type KindsOf, masked, seesAs } from '../src/index.ts';

interface View {
  readonly ref: string;
  readonly truck: { readonly plate: string; readonly driver: string } | null;
  readonly goods: readonly { readonly name: string; readonly fee: number }[];
}

const KINDS: KindsOf<View> = {
  ref: 'PROGRESS',
  truck: { as: 'VEHICLE', but: { driver: 'CREW' } },
  goods: { as: 'GOODS', but: { fee: 'CHARGES' } },
};
const VIEW: View = {
  ref: 'LT-26-7KQ2M9-X',
  truck: { plate: '81C-123.45', driver: 'A person' },
  goods: [{ name: 'Cassava', fee: 7 }],
};

describe('a view behind the mask', () => {
  it('is whole for whom it is about', () => {
    expect(masked(VIEW, KINDS, seesAs('OWN_ENTERPRISE'))).toEqual(VIEW);
  });

  it('lacks what is of a kind not seen, also inside of its parts and lists', () => {
    expect(masked(VIEW, KINDS, seesAs('PUBLIC'))).toEqual({ ref: VIEW.ref });
    expect(masked(VIEW, KINDS, seesAs('POLICE'))).toEqual({ ref: VIEW.ref, truck: { plate: '81C-123.45' } });
    expect(masked(VIEW, KINDS, seesAs('MARKET_SURVEILLANCE')).goods).toEqual([{ name: 'Cassava' }]);
  });

  it('keeps a part that is not there as it is', () => {
    expect(masked({ ...VIEW, truck: null }, KINDS, seesAs('POLICE')).truck).toBeNull();
  });

  it('shows nobody what the table does not know', () => {
    expect(masked({ ...VIEW, secret: 1 }, KINDS as never, seesAs('OWN_ENTERPRISE'))).toEqual(VIEW);
  });
});

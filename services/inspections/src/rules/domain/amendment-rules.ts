import type { NormIn } from './rule.ts';

/** What an amendment of a declaration changes. */
export type AmendmentKind = 'GOODS' | 'VEHICLE' | 'CREW' | 'CUSTOMS_DECLARATION';

/** The approval of an amendment by the agency concerned, as a rule with its own norm. */
export interface AmendmentRule {
  readonly id: string;
  readonly version: number;
  readonly title: { readonly en: string; readonly vi: string };
  readonly legalBasis: string;
  readonly norm: string;
  readonly normIn: NormIn;
}

const CUSTOMS_BASIS = 'Luật Hải quan 54/2014/QH13, Điều 29 (khai bổ sung)';

/** Per kind of change. From the quickest to the slowest: an amendment of several kinds takes the slowest of them. */
export const AMENDMENT_RULES = {
  CREW: {
    id: 'amendment.crew',
    version: 1,
    title: { en: 'Change of driver or crew', vi: 'Thay đổi lái xe, người đi cùng' },
    legalBasis: 'Nghị định 112/2014/NĐ-CP; service target of the gate',
    norm: 'PT15M',
    normIn: 'CALENDAR',
  },
  VEHICLE: {
    id: 'amendment.vehicle',
    version: 1,
    title: { en: 'Change of tractor or trailer', vi: 'Thay đổi đầu kéo, rơ moóc' },
    legalBasis: `${CUSTOMS_BASIS}; service target of the gate`,
    norm: 'PT30M',
    normIn: 'CALENDAR',
  },
  CUSTOMS_DECLARATION: {
    id: 'amendment.customs-declaration',
    version: 1,
    title: { en: 'Change of customs declarations', vi: 'Thay đổi tờ khai hải quan' },
    legalBasis: CUSTOMS_BASIS,
    norm: 'PT2H',
    normIn: 'WORKING',
  },
  GOODS: {
    id: 'amendment.goods',
    version: 1,
    title: { en: 'Change of goods', vi: 'Thay đổi hàng hóa' },
    legalBasis: CUSTOMS_BASIS,
    norm: 'PT2H',
    normIn: 'WORKING',
  },
} as const satisfies Record<AmendmentKind, AmendmentRule>;

const SLOWEST_FIRST = ['GOODS', 'CUSTOMS_DECLARATION', 'VEHICLE', 'CREW'] as const;

/** The rule under which an amendment of these kinds is approved. */
export function amendmentRule(kinds: readonly AmendmentKind[]): AmendmentRule {
  return AMENDMENT_RULES[SLOWEST_FIRST.find((kind) => kinds.includes(kind)) ?? 'GOODS'];
}

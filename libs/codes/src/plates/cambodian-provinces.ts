import { plateDigest } from './normalise.ts';

/**
 * The 25 provinces (the capital among them): usual English name first, then other spellings and the Khmer
 * one.
 */
const PROVINCES: readonly (readonly [string, ...string[]])[] = [
  ['Banteay Meanchey', 'Bantey Meanchey', 'បន្ទាយមានជ័យ'],
  ['Battambang', 'Batdambang', 'បាត់ដំបង'],
  ['Kampong Cham', 'Kompong Cham', 'កំពង់ចាម'],
  ['Kampong Chhnang', 'Kompong Chhnang', 'កំពង់ឆ្នាំង'],
  ['Kampong Speu', 'Kompong Speu', 'កំពង់ស្ពឺ'],
  ['Kampong Thom', 'Kompong Thom', 'កំពង់ធំ'],
  ['Kampot', 'កំពត'],
  ['Kandal', 'កណ្ដាល', 'កណ្តាល'],
  ['Kep', 'កែប'],
  ['Koh Kong', 'Kaoh Kong', 'កោះកុង'],
  ['Kratie', 'Kracheh', 'ក្រចេះ'],
  ['Mondulkiri', 'Mondul Kiri', 'Mondolkiri', 'មណ្ឌលគិរី'],
  ['Oddar Meanchey', 'Otdar Meanchey', 'ឧត្ដរមានជ័យ', 'ឧត្តរមានជ័យ'],
  ['Pailin', 'ប៉ៃលិន'],
  ['Phnom Penh', 'ភ្នំពេញ'],
  ['Preah Sihanouk', 'Sihanoukville', 'Preah Sihanoukville', 'ព្រះសីហនុ'],
  ['Preah Vihear', 'ព្រះវិហារ'],
  ['Prey Veng', 'ព្រៃវែង'],
  ['Pursat', 'Pouthisat', 'ពោធិ៍សាត់'],
  ['Ratanakiri', 'Ratanak Kiri', 'Ratanakkiri', 'Rattanakiri', 'រតនគិរី'],
  ['Siem Reap', 'Siemreap', 'សៀមរាប'],
  ['Stung Treng', 'Stoeng Treng', 'ស្ទឹងត្រែង'],
  ['Svay Rieng', 'ស្វាយរៀង'],
  ['Takeo', 'Takev', 'តាកែវ'],
  ['Tboung Khmum', 'Tbong Khmum', 'ត្បូងឃ្មុំ'],
];

const byDigest: ReadonlyMap<string, string> = new Map(
  PROVINCES.flatMap((spellings) =>
    spellings.map((spelling) => [plateDigest(spelling), spellings[0]] as const),
  ),
);

/** The usual English name of a Cambodian province, however it is spelled. */
export function cambodianProvince(text: string): string | undefined {
  return byDigest.get(plateDigest(text));
}

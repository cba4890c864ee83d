import { AGENCIES, AGENCY_NAMES } from '../agencies/agencies.ts';
import { BREACH_CAUSES, BREACH_CAUSE_NAMES } from '../breaches/breach-causes.ts';
import { CHANNELS, CHANNEL_NAMES } from '../channels/channels.ts';
import { itemsOf, type CodeItem, type CodeList } from '../code-list.ts';
import { COUNTRIES } from '../countries/countries.ts';
import { CURRENCIES } from '../currencies/currencies.ts';
import { hsItems } from '../hs/hs-items.ts';
import { INSPECTION_KINDS, INSPECTION_KIND_NAMES } from '../inspections/inspection-kinds.ts';
import { INSPECTION_RESULTS, INSPECTION_RESULT_NAMES } from '../inspections/inspection-results.ts';
import { PACKAGE_KINDS } from '../packages/package-kinds.ts';
import { DIRECTIONS, DIRECTION_NAMES } from '../stages/directions.ts';
import { STAGES, STAGE_NAMES } from '../stages/stages.ts';
import { WAITING_ON, WAITING_ON_NAMES } from '../stages/waiting-on.ts';
import { UNITS } from '../units/units.ts';
import { TYPE_CODES } from '../vnaccs/type-codes.ts';

const OURS = 'OneGate';

/** Every list that can be shown and searched, by the name under which a service serves it. */
export const codeLists = {
  agencies: list('Agencies', OURS, itemsOf(AGENCIES, AGENCY_NAMES)),
  'breach-causes': list('Causes of a breach', OURS, itemsOf(BREACH_CAUSES, BREACH_CAUSE_NAMES)),
  channels: list('Customs channels', 'VNACCS', itemsOf(CHANNELS, CHANNEL_NAMES)),
  countries: list('Countries and territories', 'ISO 3166-1 alpha-2; names: Unicode CLDR 48', COUNTRIES),
  currencies: list('Currencies', 'ISO 4217, list one of 2026-01-01; names: Unicode CLDR 48', CURRENCIES),
  'customs-procedures': list('Customs procedures', 'Decision 1357/QĐ-TCHQ of 2021-05-18', TYPE_CODES),
  directions: list('Directions', OURS, itemsOf(DIRECTIONS, DIRECTION_NAMES)),
  hs: list('Codes of goods', 'Harmonized System 2022, six digits', hsItems),
  'inspection-kinds': list('Kinds of inspection', OURS, itemsOf(INSPECTION_KINDS, INSPECTION_KIND_NAMES)),
  'inspection-results': list(
    'Results of an inspection',
    OURS,
    itemsOf(INSPECTION_RESULTS, INSPECTION_RESULT_NAMES),
  ),
  packages: list('Kinds of package', 'UN/CEFACT Recommendation 21, revision 12 (2021)', PACKAGE_KINDS),
  stages: list('Stages of a record', OURS, itemsOf(STAGES, STAGE_NAMES)),
  units: list('Units', 'UN/CEFACT Recommendation 20, revision 17 (2021)', UNITS),
  'waiting-on': list('Whose act is awaited', OURS, itemsOf(WAITING_ON, WAITING_ON_NAMES)),
};

/** The name of a list in the registry. */
export type CodeListName = keyof typeof codeLists;

/** Every name, in alphabetical order. */
export const CODE_LIST_NAMES: readonly CodeListName[] = (Object.keys(codeLists) as CodeListName[]).sort();

/** Whether there is a list of that name. */
export function isCodeListName(text: string): text is CodeListName {
  return Object.hasOwn(codeLists, text);
}

function list<Item extends CodeItem>(title: string, source: string, items: readonly Item[]): CodeList<Item> {
  return { title, source, items };
}

import { AGENCIES } from '@onegate/codes';
import { Code, ListOf, Nested, Text } from '@onegate/http';
import { CountsFrom, CountsTo, EntryFrom, EntryId, EntryTo, EntryVersion } from '../show/entry-fields.ts';
import { RegisterName } from '../show/name.view.ts';

/** An agency at a gate, for as long as it bears this name. */
export class AgencyView {
  @EntryId()
  id!: string;
  @EntryVersion()
  version!: number;
  @Text({ meaning: 'Gate.', max: 8, example: 'LT' })
  gate!: string;
  @Code({ meaning: 'Agency.', of: AGENCIES, example: 'CUSTOMS' })
  agency!: string;
  @Nested(() => RegisterName, { meaning: 'What it is called.' })
  name!: RegisterName;
  @EntryFrom()
  from!: string;
  @EntryTo()
  to!: string | null;
}

export class AgencyPage {
  @ListOf(() => AgencyView, { meaning: 'Agencies of this page.', max: 200 })
  items!: AgencyView[];
  @Text({ meaning: 'Cursor for the next page; absent on the last.', max: 200, optional: true })
  next?: string;
}

export class AdmitAgencyRequest {
  @Text({ meaning: 'Gate.', max: 8, example: 'LT' })
  gate!: string;
  @Code({ meaning: 'Agency.', of: AGENCIES, example: 'TAX' })
  agency!: string;
  @Nested(() => RegisterName, { meaning: 'What it is called.' })
  name!: RegisterName;
  @CountsFrom()
  from?: string;
  @CountsTo()
  to?: string;
}

export class ChangeAgencyRequest {
  @CountsFrom()
  from?: string;
  @Nested(() => RegisterName, {
    meaning: 'Its name from then on; absent: the agency leaves the gate then.',
    optional: true,
  })
  name?: RegisterName;
}

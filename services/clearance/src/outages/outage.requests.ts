import { Code, Id, Text, Time, Whole } from '@onegate/http';
import { Type } from 'class-transformer';
import { DENIAL_REASONS, OUTAGE_REASONS, OUTAGE_STATES, OUTAGE_SYSTEMS } from './domain/outage.ts';

const Gate = (optional: boolean): PropertyDecorator =>
  Text({ meaning: 'Gate.', min: 2, max: 4, pattern: /^[A-Z]{2,4}$/, optional, example: 'LT' });
const System = (optional: boolean): PropertyDecorator =>
  Code({ meaning: 'Which system did not work.', of: OUTAGE_SYSTEMS, optional, example: 'VNACCS' });
const Reason = (): PropertyDecorator =>
  Code({ meaning: 'Why it did not work.', of: OUTAGE_REASONS, example: 'NATIONAL_SYSTEM' });
const Authority = (): PropertyDecorator =>
  Text({
    meaning: 'Who says so: a body and its notice; no person by name.',
    max: 200,
    example: 'Cục Hải quan, thông báo ngày 24/11/2026',
  });

export class OutageParam {
  @Id({ meaning: 'Outage.', example: '019a5b3e-7c70-7d2e-8f3a-4b5c6d7e8f90' })
  id!: string;
}

export class DeclareOutageRequest {
  @Gate(false)
  gate!: string;
  @System(false)
  system!: string;
  @Time({
    meaning: 'Since when; at most 30 days ago, for maintenance up to 30 days ahead.',
    example: '2026-11-24T08:00:00+07:00',
  })
  from!: string;
  @Time({ meaning: 'Until when; absent while nobody knows.', optional: true })
  to?: string;
  @Reason()
  reasonCode!: string;
  @Authority()
  authority!: string;
}

export class ConfirmOutageRequest {
  @Time({ meaning: 'Since when; absent: as proposed.', optional: true })
  from?: string;
  @Time({ meaning: 'Until when; absent: as proposed.', optional: true })
  to?: string;
  @Reason()
  reasonCode!: string;
  @Authority()
  authority!: string;
}

export class DenyOutageRequest {
  @Code({ meaning: 'Why it was none.', of: DENIAL_REASONS, example: 'WORKED_ON' })
  reasonCode!: string;
}

export class EndOutageRequest {
  @Time({ meaning: 'Until when it did not work; absent: until now.', optional: true })
  to?: string;
}

export class ListOutagesQuery {
  @Gate(true)
  gate?: string;
  @System(true)
  system?: string;
  @Code({
    meaning: 'Only those in this state; PROPOSED: what the board has to decide.',
    of: OUTAGE_STATES,
    optional: true,
    example: 'PROPOSED',
  })
  state?: string;
  @Time({ meaning: 'Only those that covered this instant.', optional: true })
  at?: string;
  @Type(() => Number)
  @Whole({ meaning: 'How many at most.', min: 1, max: 200, optional: true, example: 50 })
  limit?: number;
  @Text({ meaning: 'Cursor: where the page before ended (`next`).', max: 200, optional: true })
  after?: string;
}

import { CHANNELS } from '@onegate/codes';
import { Code, ListOf, Text, Time } from '@onegate/http';
import { CHANNEL_REASON_CODES } from '../code-lists/reasons.ts';
import { ActRequest } from '../inspection/act.request.ts';

export class ChannelParam {
  @Text({
    meaning: 'Customs declaration: the 11 significant digits of its VNACCS number',
    max: 11,
    pattern: /^\d{11}$/,
    example: '10412345671',
  })
  number!: string;
}

export class ChannelRequest extends ActRequest {
  @Code({ meaning: 'Channel from now on', of: CHANNELS, example: 'RED' })
  channel!: (typeof CHANNELS)[number];

  @Code({ meaning: 'Why it is raised', of: CHANNEL_REASON_CODES, example: 'RISK_INDICATOR' })
  reasonCode!: string;
}

export class ChannelChangeView {
  @Code({ meaning: 'Channel before', of: CHANNELS, example: 'YELLOW' })
  from!: string;

  @Code({ meaning: 'Channel after', of: CHANNELS, example: 'RED' })
  to!: string;

  @Code({ meaning: 'Why', of: CHANNEL_REASON_CODES, example: 'RISK_INDICATOR' })
  reasonCode!: string;

  @Text({ meaning: 'Id of the officer', max: 200, example: 'customs.officer1' })
  officer!: string;

  @Text({ meaning: 'Unit that answers for it', max: 40, example: 'LT-HQ' })
  unit!: string;

  @Time({ meaning: 'When it was changed', example: '2026-11-24T03:20:00.000Z' })
  occurredAt!: string;
}

/** The channel of a customs declaration, with its history. */
export class ChannelView {
  @Text({ meaning: 'Customs declaration', max: 11, example: '10412345671' })
  number!: string;

  @Code({ meaning: 'The strictest channel in force on any of its trucks', of: CHANNELS, example: 'RED' })
  channel!: string;

  @ListOf(() => ChannelChangeView, { meaning: 'Changes, oldest first', max: 1000 })
  changes!: ChannelChangeView[];
}

import { CAPACITIES } from './domain/enterprise.ts';

/** Fields that are said of an enterprise in the same form in which they are shown. */
export const NAME = { max: 200, meaning: 'Registered name.', example: 'Công ty TNHH Chư Prông' };

export const NAME_LATIN = {
  max: 200,
  optional: true,
  meaning: 'Name in Latin letters or English.',
  example: 'Chu Prong Co., Ltd',
} as const;

export const ACTS_AS = {
  max: 4,
  maxLength: 10,
  of: CAPACITIES,
  meaning: 'As what it acts at the gates.',
  example: ['DECLARANT', 'CARRIER'],
};

export const AUTHORISED_OPERATOR = { max: 40, optional: true, example: 'AEO-VN-0123' } as const;

export const BOARD_ONLY = 'Said by the management board alone.';

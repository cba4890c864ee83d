import { Text } from '@onegate/http';

export class StandingQuery {
  @Text({
    meaning: 'Ids of movements, separated by commas; at most 100.',
    max: 3700,
    pattern: /^[0-9a-f-]{36}(?:,[0-9a-f-]{36}){0,99}$/,
    example: '019a5b3e-7c11-7d2e-8f3a-4b5c6d7e8f90',
  })
  movements!: string;
}

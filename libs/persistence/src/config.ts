import { num, str } from 'envalid';

/** What a service needs to reach its database. */
export const databaseConfig = {
  DATABASE_URL: str({
    desc: "PostgreSQL 18 or newer, as the service's application role",
    example: 'postgres://clearance_app:…@127.0.0.1:5432/onegate_clearance',
  }),
  DATABASE_POOL_SIZE: num({ desc: 'Connections that this process may hold', default: 16 }),
};

export interface DatabaseConfig {
  readonly DATABASE_URL: string;
  readonly DATABASE_POOL_SIZE: number;
}

export const DATABASE_CONFIG = Symbol('DATABASE_CONFIG');

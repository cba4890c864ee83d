import { type DynamicModule, Module } from '@nestjs/common';
import { Clock } from './clock.ts';
import { DATABASE_CONFIG, type DatabaseConfig } from './config.ts';
import { Database } from './database.ts';

@Module({})
export class PersistenceModule {
  static forRoot(config: DatabaseConfig): DynamicModule {
    return {
      module: PersistenceModule,
      global: true,
      providers: [{ provide: DATABASE_CONFIG, useValue: config }, Database, Clock],
      exports: [Database, Clock],
    };
  }
}

import { Module } from '@nestjs/common';
import { newId } from '@onegate/contracts';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { ServiceDefinition } from '../src/index.ts';
import { ClerkController } from './clerk.controller.ts';
import { Turnstile } from './turnstile.ts';

class Note1764000000001 implements MigrationInterface {
  readonly name = 'Note1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE note (id uuid PRIMARY KEY, text text NOT NULL, version int NOT NULL CHECK (version > 0), due_at timestamptz)',
    );
    await runner.query('GRANT SELECT, INSERT, UPDATE ON note TO clearance_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE note');
  }
}

@Module({ controllers: [ClerkController], providers: [Turnstile] })
export class ClerkModule {}

/** The service of this library's tests. It tells facts as clearance does. */
export const clerk: ServiceDefinition = {
  name: 'clearance',
  title: 'Clerk',
  description: 'Keeps notes.',
  module: ClerkModule,
  migrations: [Note1764000000001],
  answering: () => Promise.resolve('LT-BQL'),
};

/** Two declarants of the same enterprise, who write notes. */
export const WRITER = { sub: 'declarant1', roles: ['DECLARANT'], enterprise: '0100109106' } as const;
export const OTHER_WRITER = { ...WRITER, sub: 'declarant2' } as const;

export const aKey = (): string => newId();

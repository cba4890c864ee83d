import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Answering } from '@onegate/messaging';
import type { MigrationClass } from '@onegate/persistence';
import type { ValidatorSpec } from 'envalid';

/** What a service says of itself; `bootstrap`, `migrateService` and `openApiOf` do the rest. */
export interface ServiceDefinition {
  /** As in the topics, databases and logs. */
  readonly name: 'gateway' | 'declarations' | 'inspections' | 'logistics' | 'clearance' | 'reporting';
  readonly title: string;
  /** What it does, for the head of its OpenAPI document. */
  readonly description: string;
  /** Wiring of the service's own controllers and providers. */
  readonly module: Type;
  /** The service's own tables; absent for a service without a database. */
  readonly migrations?: readonly MigrationClass[];
  /** Whether callers may act in another enterprise's name: by mandates that this service keeps, or has heard of. */
  readonly mandates?: 'KEPT' | 'HEARD';
  /**
   * Which unit answers at a gate for what the service does by itself; absent: the board's in the register that it heard.
   */
  readonly answering?: Answering;
  /** Settings of its own beside those of the libraries. */
  readonly env?: Readonly<Record<string, ValidatorSpec<unknown>>>;
  /** Adds routes that are not the service's own operations (the gateway's proxy and console) and its document. */
  readonly prepare?: (app: NestFastifyApplication) => Promise<void>;
}

/** Injection token of the validated settings. */
export const CONFIG = Symbol('onegate:config');

/** Injection token of the service's name. */
export const SERVICE_NAME = Symbol('onegate:service-name');

import { Controller, Get, Query, type Type } from '@nestjs/common';
import { Database } from '@onegate/persistence';
import { Operation } from '../operation.ts';
import { decodeIdCursor, type Page, pageOf } from '../paging.ts';
import type { ServiceDefinition } from '../service.ts';
import { RefusedLog } from './refused-log.ts';
import { listRefused, type RefusedRow } from './refused.repository.ts';
import { RefusedPage, RefusedQuery } from './refused.view.ts';

/** What the board's auditors read of the refusals of one service, under `/v1/refusals/<service>`. */
export function refusedControllerOf(service: ServiceDefinition['name']): Type {
  @Controller(`v1/refusals/${service}`)
  class RefusedController {
    constructor(
      readonly database: Database,
      readonly log: RefusedLog,
    ) {}

    @Get()
    @Operation('refusals.list', {
      kind: 'READ',
      operationId: `refusals.${service}.list`,
      summary: `Whom ${service} refused what`,
      description:
        'Every refusal of a known caller (403, and what was hidden from the caller), without anything that was sent. ' +
        'The same refusal within an hour is one line with a count.',
      answer: RefusedPage,
    })
    async list(@Query() { limit, after, ...filter }: RefusedQuery): Promise<Page<RefusedRow>> {
      await this.log.write();
      const position = after === undefined ? {} : { before: decodeIdCursor(after) };
      const rows = await listRefused(this.database, { ...filter, ...position, limit: limit + 1 });
      return pageOf(
        rows,
        limit,
        (row) => row,
        ({ id }) => [id],
      );
    }
  }
  return RefusedController;
}

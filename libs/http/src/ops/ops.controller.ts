import { Body, Controller, Get, Param, Post, Query, type Type } from '@nestjs/common';
import { MessagingOperations } from '@onegate/messaging';
import { type Answer, ok } from '../answer.ts';
import { type Command, TheCommand } from '../command.ts';
import { Operation, type OperationOptions } from '../operation.ts';
import { decodeIdCursor, type Page, pageOf } from '../paging.ts';
import type { ServiceDefinition } from '../service.ts';
import { MessagingView, messagingView } from './messaging.view.ts';
import {
  DiscardRequest,
  type Parked,
  ParkedDetail,
  ParkedPage,
  ParkedParams,
  parkedDetail,
  ParkedQuery,
  parkedView,
  RetryAnswer,
} from './parked.view.ts';

/** What operators see and do with the facts of one service; every service has it under `/v1/ops/<service>`. */
export function opsControllerOf(service: ServiceDefinition['name']): Type {
  const documented = (
    name: string,
    options: Omit<OperationOptions, 'audience' | 'operationId'>,
  ): OperationOptions => ({ ...options, audience: 'operations', operationId: `ops.${service}.${name}` });
  const switching = (summary: string): Omit<OperationOptions, 'audience'> => ({
    kind: 'ACTION',
    summary,
    answer: MessagingView,
  });

  @Controller(`v1/ops/${service}`)
  class OpsController {
    constructor(readonly messaging: MessagingOperations) {}

    @Get('messaging')
    @Operation(
      'ops.messaging.show',
      documented('messaging.show', {
        kind: 'READ',
        summary: `How facts flow through ${service}: outbox, lag, parked`,
        answer: MessagingView,
      }),
    )
    async show(): Promise<MessagingView> {
      return messagingView(await this.messaging.state());
    }

    @Get('parked')
    @Operation(
      'ops.parked.list',
      documented('parked.list', {
        kind: 'READ',
        summary: `Messages that ${service} has put aside`,
        answer: ParkedPage,
      }),
    )
    async list(@Query() { after, ...filter }: ParkedQuery): Promise<Page<Parked>> {
      const position = after === undefined ? {} : { after: decodeIdCursor(after) };
      const rows = await this.messaging.listParked({ ...filter, ...position, limit: filter.limit + 1 });
      return pageOf(rows, filter.limit, parkedView, ({ id }) => [id]);
    }

    @Get('parked/:id')
    @Operation(
      'ops.parked.show',
      documented('parked.show', {
        kind: 'READ',
        summary: 'One message, with its bytes',
        description:
          'What keeps its contract holds no personal data and is shown as it came. In anything else values are masked: letters are x, digits 0; how it is built, ids and instants stay.',
        answer: ParkedDetail,
        problems: ['messaging.parked.not-found'],
      }),
    )
    async one(@Param() { id }: ParkedParams): Promise<ParkedDetail> {
      return parkedDetail(await this.messaging.showParked(id));
    }

    @Post('parked/:id/retry')
    @Operation(
      'ops.parked.retry',
      documented('parked.retry', {
        kind: 'ACTION',
        summary: 'Try the message and those behind it again, in order',
        answer: RetryAnswer,
        problems: ['messaging.parked.not-found', 'messaging.parked.settled'],
      }),
    )
    async retry(@Param() { id }: ParkedParams): Promise<RetryAnswer> {
      return await this.messaging.retryParked(id);
    }

    @Post('parked/:id/discard')
    @Operation(
      'ops.parked.discard',
      documented('parked.discard', {
        kind: 'ACTION',
        summary: 'Give a message up, with a reason',
        answer: RetryAnswer,
        problems: ['messaging.parked.not-found', 'messaging.parked.settled'],
      }),
    )
    async discard(
      @Param() { id }: ParkedParams,
      @Body() { reason }: DiscardRequest,
      @TheCommand() { caller }: Command,
    ): Promise<RetryAnswer> {
      return await this.messaging.discardParked(id, caller.id, reason);
    }

    @Post('consumer/pause')
    @Operation('ops.consumer.pause', documented('consumer.pause', switching('Stop hearing facts')))
    async pauseConsumer(): Promise<Answer<MessagingView>> {
      await this.messaging.pauseConsumer();
      return ok(await this.show());
    }

    @Post('consumer/resume')
    @Operation('ops.consumer.resume', documented('consumer.resume', switching('Hear facts again')))
    async resumeConsumer(): Promise<Answer<MessagingView>> {
      await this.messaging.resumeConsumer();
      return ok(await this.show());
    }

    @Post('relay/pause')
    @Operation('ops.relay.pause', documented('relay.pause', switching('Stop publishing facts')))
    async pauseRelay(): Promise<Answer<MessagingView>> {
      await this.messaging.pauseRelay();
      return ok(await this.show());
    }

    @Post('relay/resume')
    @Operation('ops.relay.resume', documented('relay.resume', switching('Publish facts again')))
    async resumeRelay(): Promise<Answer<MessagingView>> {
      await this.messaging.resumeRelay();
      return ok(await this.show());
    }
  }
  return OpsController;
}

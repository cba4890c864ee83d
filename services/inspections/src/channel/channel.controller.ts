import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Answer, Command, Operation, TheCommand } from '@onegate/http';
import { ChannelRepository } from './channel.repository.ts';
import { ChannelParam, ChannelRequest, ChannelView } from './channel.view.ts';
import { gateOf, RaiseChannelHandler } from './raise-channel.handler.ts';
import { showChannel } from './show-channel.ts';

@Controller('v1/customs-declarations/:number/channel')
export class ChannelController {
  constructor(
    private readonly channels: ChannelRepository,
    private readonly handler: RaiseChannelHandler,
  ) {}

  @Get()
  @Operation('inspections.channel.read', {
    kind: 'READ',
    summary: 'The channel of a customs declaration and its history',
    answer: ChannelView,
    problems: ['inspections.customs-declaration.not-found', 'auth.not-yours'],
  })
  async read(@Param() { number }: ChannelParam, @TheCommand() command: Command): Promise<ChannelView> {
    const parts = await this.channels.parts(number);
    command.authorize({ gate: gateOf(parts, command.caller) });
    return showChannel(number, parts, await this.channels.changes(number));
  }

  @Post()
  @Operation('inspections.channel.raise', {
    kind: 'ACTION',
    summary: 'Raise the channel of a customs declaration',
    description:
      'By a customs officer, with a reason. Every truck that carries goods of the declaration and has not left is planned anew: what was concluded stays, what is now due is added, and a release given before is revoked. Lowering needs a second approver and is refused.',
    answer: ChannelView,
    problems: [
      'inspections.inspection.occurred-in-future',
      'inspections.inspection.occurred-too-long-ago',
      'inspections.customs-declaration.not-found',
      'inspections.channel.lowering-needs-second-approver',
      'inspections.channel.unchanged',
      'inspections.movement.closed',
      'auth.not-yours',
    ],
  })
  raise(
    @Param() { number }: ChannelParam,
    @Body() body: ChannelRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<ChannelView>> {
    return this.handler.handle(command, number, body);
  }
}

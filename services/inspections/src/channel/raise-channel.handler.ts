import { Injectable } from '@nestjs/common';
import type { Caller } from '@onegate/auth';
import { strictest } from '@onegate/codes';
import { newId } from '@onegate/contracts';
import { type Answer, type Command, Commands, ok } from '@onegate/http';
import { type NewFact, Outbox } from '@onegate/messaging';
import { Clock, customsNumberLock, movementLock, type Transaction } from '@onegate/persistence';
import { InspectionRepository } from '../inspection/inspection.repository.ts';
import { occurrence } from '../inspection/domain/occurrence.ts';
import { officerOf } from '../inspection/officer-of.ts';
import { isPlanned, MovementRepository } from '../planning/movement.repository.ts';
import { Planner } from '../planning/planner.ts';
import { ChannelRepository } from './channel.repository.ts';
import type { ChannelRequest, ChannelView } from './channel.view.ts';
import { channelChangedFact } from './channel-changed-fact.ts';
import { type Part, raiseChannel } from './domain/raise-channel.ts';
import { showChannel } from './show-channel.ts';

/** Raises a channel and plans every truck concerned anew, all in one transaction. */
@Injectable()
export class RaiseChannelHandler {
  constructor(
    private readonly commands: Commands,
    private readonly channels: ChannelRepository,
    private readonly movements: MovementRepository,
    private readonly inspections: InspectionRepository,
    private readonly planner: Planner,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async handle(command: Command, number: string, request: ChannelRequest): Promise<Answer<ChannelView>> {
    return await this.commands.execute(command, (tx) => this.#raise(tx, command, number, request));
  }

  async #raise(
    tx: Transaction,
    command: Command,
    number: string,
    request: ChannelRequest,
  ): Promise<Answer<ChannelView>> {
    const parts = await this.#lockAll(tx, command, number);
    // It is raised for every truck that carries a part, and what is due is planned for every agency.
    return await tx.acrossScopes(() => this.#raiseFor(tx, command, number, parts, request));
  }

  async #raiseFor(
    tx: Transaction,
    command: Command,
    number: string,
    parts: readonly Part[],
    { channel: to, reasonCode, occurredAt: reported }: ChannelRequest,
  ): Promise<Answer<ChannelView>> {
    const { id: officer, unit } = officerOf(command.caller);
    const inForce = strictest(parts.map(({ channel }) => channel)) ?? 'GREEN';
    const raised = raiseChannel(inForce, to, parts);
    const now = this.clock.now();
    const occurredAt = occurrence(reported, now);
    const from = inForce === to ? (raised[0]?.channel ?? inForce) : inForce;
    await this.channels.raise(tx, newId(), number, { from, to, reasonCode, officer, unit, occurredAt }, now);
    const facts: NewFact[] = [];
    for (const part of raised)
      facts.push(...(await this.#replan(tx, part, { number, to, reasonCode, occurredAt })));
    const event = (await this.outbox.append(tx, command.cause, facts)).at(-1);
    const after = await this.channels.parts(number, tx);
    const view = showChannel(number, after, await this.channels.changes(number, tx));
    return ok(view, event === undefined ? {} : { event });
  }

  /** Locks every truck concerned and the number, past which no further truck can be planned for it. */
  async #lockAll(tx: Transaction, command: Command, number: string): Promise<Part[]> {
    const seen = await this.channels.parts(number, tx);
    command.authorize({ gate: gateOf(seen, command.caller), agency: 'CUSTOMS' });
    await tx.lock([...seen.map(({ movementId }) => movementLock(movementId)), customsNumberLock(number)]);
    const parts = await this.channels.parts(number, tx);
    await tx.lock(parts.map(({ movementId }) => movementLock(movementId)));
    return parts;
  }

  async #replan(
    tx: Transaction,
    part: Part,
    change: { number: string; to: Part['channel']; reasonCode: string; occurredAt: Date },
  ): Promise<NewFact[]> {
    const known = await this.movements.find(part.movementId, tx);
    if (!isPlanned(known)) return [];
    const movement = { ...known, channelVersion: known.channelVersion + 1 };
    const tasks = await this.inspections.ofMovement(movement.id, tx);
    const planned = await this.planner.plan(tx, movement, tasks);
    return [channelChangedFact(movement, part.channel, change), planned];
  }
}

/** The gate at which the caller meets the declaration: one of their own if any truck is there. */
export const gateOf = (parts: readonly Part[], caller: Caller): string =>
  parts.find(({ gate }) => caller.gates.includes(gate))?.gate ?? parts[0]?.gate ?? '';

import { strictest } from '@onegate/codes';
import type { ChannelChange } from './channel.repository.ts';
import type { ChannelView } from './channel.view.ts';
import type { Part } from './domain/raise-channel.ts';

/** The channel of a customs declaration over all its trucks. */
export const showChannel = (
  number: string,
  parts: readonly Part[],
  changes: readonly ChannelChange[],
): ChannelView => ({
  number,
  channel: strictest(parts.map(({ channel }) => channel)) ?? 'GREEN',
  changes: changes.map((change) => ({ ...change, occurredAt: change.occurredAt.toISOString() })),
});

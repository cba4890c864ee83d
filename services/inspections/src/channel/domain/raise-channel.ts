import { type Channel, compareStrictness } from '@onegate/codes';
import { Refusal } from '@onegate/problems';

/** One truck that carries goods of a customs declaration, and the channel that its plan rests on. */
export interface Part {
  readonly movementId: string;
  readonly gate: string;
  readonly channel: Channel;
  /** The truck has its permit to leave, or was cancelled. */
  readonly closed: boolean;
}

/**
 * The trucks whose plan must change when customs sets a channel. Channels are raised only.
 * @param inForce the strictest channel known for the customs declaration.
 */
export function raiseChannel(inForce: Channel, to: Channel, parts: readonly Part[]): readonly Part[] {
  if (compareStrictness(to, inForce) < 0)
    throw new Refusal('inspections.channel.lowering-needs-second-approver', {
      members: { channel: inForce },
    });
  const live = parts.filter((part) => !part.closed);
  if (live.length === 0) throw new Refusal('inspections.movement.closed');
  const raised = live.filter((part) => compareStrictness(part.channel, to) < 0);
  if (raised.length === 0) throw new Refusal('inspections.channel.unchanged');
  return raised;
}

import type { Channel } from '@onegate/codes';
import type { NewFact } from '@onegate/messaging';
import type { Movement } from '../planning/domain/movement.ts';

/** Tells that the channel of a customs declaration changed for the goods on this truck. */
export const channelChangedFact = (
  movement: Movement,
  from: Channel,
  change: {
    readonly number: string;
    readonly to: Channel;
    readonly reasonCode: string;
    readonly occurredAt: Date;
  },
): NewFact<'channel.changed'> => ({
  name: 'channel.changed',
  key: movement.id,
  subject: movement.id,
  gate: movement.gate,
  occurredAt: change.occurredAt,
  data: {
    customsDeclaration: change.number,
    from,
    to: change.to,
    channelVersion: movement.channelVersion,
    shipmentIds: movement.declared.shipments
      .filter(({ customsDeclarations }) => customsDeclarations.some(({ number }) => number === change.number))
      .map(({ shipmentId }) => shipmentId),
    reasonCode: change.reasonCode,
  },
});

// Written from v1.schema.json by the script "generate"; change the schema.
import type { Channel } from '../../pieces/channel/v1.ts';

/** The channel of a customs declaration was changed. */
export interface ChannelChangedV1 {
  /** Customs declaration whose channel changed. */
  readonly customsDeclaration: string;
  /** Channel before. */
  readonly from: Channel;
  /** Channel now. */
  readonly to: Channel;
  /** New version of the channels of the movement; inspections are planned for it next. */
  readonly channelVersion: number;
  /** Shipments of this movement that go under it. */
  readonly shipmentIds: readonly string[];
  /** Why, as a code of the published list of reasons. */
  readonly reasonCode: string;
}

import type { Names } from '../code-list.ts';

/** Customs channels, from the most lenient to the strictest. */
export const CHANNELS = ['GREEN', 'YELLOW', 'RED'] as const;

export type Channel = (typeof CHANNELS)[number];

export const CHANNEL_NAMES: Readonly<Record<Channel, Names>> = {
  GREEN: { en: 'Green: no check', vi: 'Luồng xanh: miễn kiểm tra' },
  YELLOW: { en: 'Yellow: documents', vi: 'Luồng vàng: kiểm tra hồ sơ' },
  RED: { en: 'Red: documents and goods', vi: 'Luồng đỏ: kiểm tra hồ sơ và thực tế hàng hóa' },
};

/** Whether the text is a channel. */
export function isChannel(text: string): text is Channel {
  return Object.hasOwn(CHANNEL_NAMES, text);
}

/**
 * Below zero when `a` is more lenient than `b`, above zero when it is stricter, zero when they are the same.
 */
export function compareStrictness(a: Channel, b: Channel): number {
  return CHANNELS.indexOf(a) - CHANNELS.indexOf(b);
}

/** The strictest of the channels; undefined of none. */
export function strictest(channels: readonly [Channel, ...Channel[]]): Channel;
export function strictest(channels: readonly Channel[]): Channel | undefined;
export function strictest(channels: readonly Channel[]): Channel | undefined {
  return [...channels].sort(compareStrictness).at(-1);
}

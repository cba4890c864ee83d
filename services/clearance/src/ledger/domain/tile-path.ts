import { TILE_WIDTH } from './frontier.ts';

/** Which tile an address means (C2SP tlog-tiles). */
export interface TileAddress {
  /** Level of tiles, or the bundles of leaf data. */
  readonly level: number | 'entries';
  readonly index: number;
  /** Hashes asked for: 256, or fewer for a partial tile. */
  readonly width: number;
}

/** Trees of more than 2^40 leaves will not come. */
const HIGHEST_LEVEL = 5;
const INNER = /^x(\d{3})$/;
const LAST = /^(\d{3})(\.p)?$/;
const WIDTH = /^[1-9]\d{0,2}$/;

/**
 * Reads `<level>/<index>` or `<level>/<index>.p/<width>`, the index in groups of three digits, all but the last with an
 * `x` before them: `0/x001/x234/067.p/5`.
 * @returns undefined for anything else
 */
export function parseTilePath(levelText: string, segments: readonly string[]): TileAddress | undefined {
  const level = levelOf(levelText);
  const lastAt = segments.findIndex((segment) => LAST.test(segment));
  const last = LAST.exec(segments[lastAt] ?? '');
  if (level === undefined || !last) return undefined;
  const partial = last[2] !== undefined;
  if (segments.length !== lastAt + (partial ? 2 : 1)) return undefined;
  const width = partial ? widthOf(segments[lastAt + 1] ?? '') : TILE_WIDTH;
  const groups = segments.slice(0, lastAt).map((segment) => INNER.exec(segment)?.[1]);
  if (width === undefined || groups.includes(undefined) || groups[0] === '000') return undefined;
  return { level, index: Number([...groups, last[1]].join('')), width };
}

function levelOf(text: string): TileAddress['level'] | undefined {
  if (text === 'entries') return text;
  return /^\d$/.test(text) && Number(text) <= HIGHEST_LEVEL ? Number(text) : undefined;
}

function widthOf(text: string): number | undefined {
  const width = WIDTH.test(text) ? Number(text) : TILE_WIDTH;
  return width < TILE_WIDTH ? width : undefined;
}
